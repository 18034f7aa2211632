package org.jalon.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Datum;
import org.jalon.framework.Framework;
import org.jalon.framework.Titre;
import org.jalon.learner.LearnerId;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all statements share that Jalon concluded: the learner's pseudonymous account and the category that counts nowhere. */
final class DerivedStatement {

    private final ObjectNode root;
    private final ObjectNode context;

    private DerivedStatement(ObjectNode root) {
        this.root = root;
        this.context = root.putObject("context");
    }

    static DerivedStatement of(StatementId id, LearnerId learner, String verb, Instant at) {
        ObjectNode root = object().put("id", id.toString()).put("timestamp", at.toString());
        root.putObject("actor")
                .put("objectType", "Agent")
                .putObject("account")
                .put("homePage", JalonProfile.LEARNERS)
                .put("name", learner.toString());
        root.putObject("verb").put("id", verb);
        var statement = new DerivedStatement(root);
        statement
                .context
                .putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("id", JalonProfile.DERIVED);
        return statement;
    }

    /** The object's definition, to be completed. */
    ObjectNode activity(String id, String type) {
        return root.putObject("object")
                .put("objectType", "Activity")
                .put("id", id)
                .putObject("definition")
                .put("type", type);
    }

    DerivedStatement reference(StatementId id) {
        root.putObject("object").put("objectType", "StatementRef").put("id", id.toString());
        return this;
    }

    ObjectNode resultExtensions() {
        return root.putObject("result").putObject("extensions");
    }

    ObjectNode contextExtensions() {
        return context.putObject("extensions");
    }

    String json() {
        return root.toString();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What identifies the version; the names of those data that are unverified are listed, an unknown one is left out. */
    static ObjectNode framework(Framework framework) {
        Titre titre = framework.titre();
        ObjectNode node = object().put("id", framework.id().value())
                .put("titre", titre.name().value());
        ArrayNode unverified = JsonNodeFactory.instance.arrayNode();
        put(node, "code", titre.code(), unverified);
        put(node, "millesime", titre.millesime(), unverified);
        put(node, "rncp", titre.rncp(), unverified);
        if (!unverified.isEmpty()) {
            node.set("unverified", unverified);
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Datum<Optional<String>> datum, ArrayNode unverified) {
        datum.value().ifPresent(value -> node.put(name, value));
        if (!datum.settled()) {
            unverified.add(name);
        }
    }

    static ObjectNode phrase(Phrase phrase) {
        return object().put("fr", phrase.fr()).put("en", phrase.en());
    }

    static ArrayNode ids(List<StatementId> statements) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        statements.forEach(id -> ids.add(id.toString()));
        return ids;
    }
}
