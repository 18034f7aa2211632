package org.jalon.journal.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.jalon.journal.ActSubject;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Context;
import org.jalon.xapi.Statement;
import tools.jackson.databind.JsonNode;

/** What a statement of our profile says about an act; a voiding is none. */
record ActStatement(ActTemplate template, ActSubject subject, String by, String payload) {

    static Optional<ActStatement> read(Statement statement) {
        return statement.context().flatMap(ActStatement::read);
    }

    private static Optional<ActStatement> read(Context context) {
        Optional<JsonNode> act = context.extensions().find(JalonProfile.ACT_EXTENSION);
        Optional<ActTemplate> template =
                act.flatMap(a -> ActTemplate.find(a.path("kind").asString("")));
        Optional<ActSubject> subject = context.extensions()
                .find(JalonProfile.SUBJECT_EXTENSION)
                .map(s -> new ActSubject(UUID.fromString(s.asString())));
        if (template.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        String by = context.instructor().flatMap(ActStatement::accountName).orElse("");
        return Optional.of(new ActStatement(
                template.get(), subject.get(), by, act.get().path("content").toString()));
    }

    private static Optional<String> accountName(Actor actor) {
        return actor.identifier().filter(Account.class::isInstance).map(id -> ((Account) id).name());
    }
}
