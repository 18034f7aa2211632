package org.jalon.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.framework.Datum;
import org.jalon.framework.Framework;
import org.jalon.framework.Titre;
import org.jalon.journal.ProfiledJson;
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

    private DerivedStatement(ObjectNode root, ObjectNode context) {
        this.root = root;
        this.context = context;
    }

    /**
     * A statement without object.
     *
     * @param registration of all statements in the same matter
     * @param sequence of those that follow one another
     */
    static DerivedStatement of(
            StatementId id, LearnerId learner, String verb, Instant at, UUID registration, UUID sequence) {
        ObjectNode root = object().put("id", id.toString()).put("timestamp", at.toString());
        root.putObject("actor")
                .put("objectType", "Agent")
                .putObject("account")
                .put("homePage", JalonProfile.LEARNERS)
                .put("name", learner.toString());
        root.set("verb", ProfiledJson.verb(verb));
        ObjectNode context = ProfiledJson.context(JalonProfile.DERIVED);
        ProfiledJson.occurrence(context, registration, sequence);
        root.set("context", context);
        return new DerivedStatement(root, context);
    }

    /** The object's definition, named as its type until it is completed. */
    ObjectNode activity(String id, String type) {
        ObjectNode definition = ProfiledJson.definition(type, Optional.empty());
        root.putObject("object").put("objectType", "Activity").put("id", id).set("definition", definition);
        return definition;
    }

    DerivedStatement reference(StatementId id) {
        root.putObject("object").put("objectType", "StatementRef").put("id", id.toString());
        return this;
    }

    ObjectNode resultExtensions() {
        return root.putObject("result").putObject("extensions");
    }

    ObjectNode contextExtensions() {
        return context.withObjectProperty("extensions");
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
