package org.jalon.lrs.server;

import java.util.Set;
import org.jalon.xapi.json.StatementShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reduces a statement to what identifies its agents, groups, verbs and activities. */
final class IdsFormat {

    private static final Set<String> IDENTIFIERS = Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> MEMBERS = Set.of("objectType", "member");

    private IdsFormat() {}

    static String apply(String json) {
        StatementShape shape = StatementShape.of(json);
        shape.actors(IdsFormat::reduceActor);
        shape.verbs(verb -> verb.retain("id"));
        shape.activities(activity -> activity.retain("id"));
        return shape.tree().toString();
    }

    private static void reduceActor(ObjectNode actor) {
        boolean identified = IDENTIFIERS.stream().anyMatch(name -> !name.equals("objectType") && actor.has(name));
        if (identified) {
            actor.retain(IDENTIFIERS);
            return;
        }
        actor.retain(MEMBERS);
        for (JsonNode member : actor.path("member")) {
            if (member instanceof ObjectNode agent) {
                agent.retain(IDENTIFIERS);
            }
        }
    }
}
