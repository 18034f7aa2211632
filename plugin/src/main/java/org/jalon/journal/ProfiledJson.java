package org.jalon.journal;

import java.util.Optional;
import java.util.UUID;
import org.jalon.profile.Concept;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.ProfileDocument;
import org.jalon.profile.Verbs;
import org.jalon.profile.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts of statements that follow our profile, with names that a reader of any LRS understands. */
public final class ProfiledJson {

    private ProfiledJson() {}

    /** A verb of ours with its display in French and English. */
    public static ObjectNode verb(String iri) {
        ObjectNode verb = object().put("id", iri);
        Verbs.display(iri).ifPresent(display -> verb.set("display", languages(display, "")));
        return verb;
    }

    /**
     * The definition of an activity, named as the profile names its type.
     *
     * @param topic what tells it from others of the type
     */
    public static ObjectNode definition(String type, Optional<String> topic) {
        ObjectNode definition = object().put("type", type);
        ProfileDocument.shipped()
                .findConcept(type)
                .ifPresent(concept -> definition.set(
                        "name",
                        languages(concept.prefLabel(), topic.map(t -> ": " + t).orElse(""))));
        return definition;
    }

    /** A context that claims the profile, with the category of acts or of derived statements. */
    public static ObjectNode context(String category) {
        ObjectNode context = object();
        ArrayNode categories = context.putObject("contextActivities").putArray("category");
        ObjectNode version = categories.addObject().put("id", JalonProfile.VERSION);
        version.putObject("definition").put("type", JalonProfile.PROFILE_TYPE);
        ObjectNode kind = categories.addObject().put("id", category);
        ProfileDocument.shipped()
                .findConcept(category)
                .filter(Concept.CanonicalActivity.class::isInstance)
                .flatMap(concept -> ((Concept.CanonicalActivity) concept).activityType())
                .ifPresent(type -> kind.set("definition", definition(type, Optional.empty())));
        return context;
    }

    /** Says in a context to which occurrence of which pattern its statement belongs: a sequence within the registration. */
    public static void occurrence(ObjectNode context, UUID registration, UUID sequence) {
        context.put("registration", registration.toString());
        context.withObjectProperty("extensions")
                .putArray(JalonProfile.SUBREGISTRATION_EXTENSION)
                .addObject()
                .put("profile", JalonProfile.VERSION)
                .put("subregistration", sequence.toString());
    }

    private static ObjectNode languages(Wording wording, String more) {
        String french = more.isEmpty() ? "" : " " + more;
        return object().put("fr", wording.fr() + french).put("en", wording.en() + more);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
