package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.DocumentKey;
import org.jalon.lrs.DocumentShelf;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;
import org.jspecify.annotations.Nullable;

/** The columns by which a shelf of documents is found; a document's key of 64 characters is the digest of all of them. */
record DocumentPlace(
        String kind,
        @Nullable String activity,
        @Nullable String agent,
        @Nullable UUID registration) {

    static DocumentPlace of(DocumentShelf shelf) {
        return switch (shelf) {
            case DocumentShelf.States states ->
                new DocumentPlace(
                        "STATE",
                        LookupKey.of(states.activity().value()),
                        LookupKey.of(states.agent().canonical()),
                        states.registration().map(Registration::value).orElse(null));
            case DocumentShelf.AgentProfiles profiles ->
                new DocumentPlace("AGENT_PROFILE", null, key(profiles.agent()), null);
            case DocumentShelf.ActivityProfiles profiles ->
                new DocumentPlace("ACTIVITY_PROFILE", key(profiles.activity()), null, null);
        };
    }

    private static String key(AgentId agent) {
        return LookupKey.of(agent.canonical());
    }

    private static String key(Iri activity) {
        return LookupKey.of(activity.value());
    }

    /** The primary key of the document with this id in this place; each part is preceded by its length. */
    static String digest(DocumentKey key) {
        DocumentPlace place = of(key.shelf());
        StringBuilder all = new StringBuilder();
        for (String part : place.parts(key.id())) {
            all.append(part.length()).append(':').append(part);
        }
        return LookupKey.sha256(all.toString());
    }

    private List<String> parts(String id) {
        return List.of(
                kind,
                text(activity),
                text(agent),
                Optional.ofNullable(registration).map(UUID::toString).orElse(""),
                id);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The condition on a shelf's columns; its arguments are {@link #arguments()}. */
    String condition() {
        StringBuilder sql = new StringBuilder("kind = ?");
        if (activity != null) {
            sql.append(" and activity = ?");
        }
        if (agent != null) {
            sql.append(" and agent = ?");
        }
        if (registration != null) {
            sql.append(" and registration = ?");
        }
        return sql.toString();
    }

    List<Object> arguments() {
        List<Object> arguments = new ArrayList<>();
        arguments.add(kind);
        Optional.ofNullable(activity).ifPresent(arguments::add);
        Optional.ofNullable(agent).ifPresent(arguments::add);
        Optional.ofNullable(registration).ifPresent(arguments::add);
        return arguments;
    }
}
