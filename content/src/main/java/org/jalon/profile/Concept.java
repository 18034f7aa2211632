package org.jalon.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a profile defines for use in statements.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#concepts">xAPI Profiles 1.0, part 2, 7.0</a>
 */
public sealed interface Concept {

    /** The IRI by which statements use it. */
    String id();

    /** The profile version that it belongs to. */
    String inScheme();

    Wording prefLabel();

    Wording definition();

    /** A verb, activity type or attachment usage type, and the concepts of other profiles that it is near to, by relation. */
    record Term(
            String id,
            Kind kind,
            String inScheme,
            Wording prefLabel,
            Wording definition,
            Map<String, List<String>> relations)
            implements Concept {

        public Term {
            relations = Map.copyOf(relations);
        }
    }

    /** What a term is used as. */
    enum Kind {
        VERB("Verb"),
        ACTIVITY_TYPE("ActivityType"),
        ATTACHMENT_USAGE_TYPE("AttachmentUsageType");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Its name in a profile document. */
        public String type() {
            return type;
        }
    }

    /**
     * The key of an extension.
     *
     * @param recommended verbs or activity types that it is meant for
     * @param inlineSchema JSON Schema of its value
     */
    record Extension(
            String id,
            Place place,
            String inScheme,
            Wording prefLabel,
            Wording definition,
            List<String> recommended,
            Optional<String> inlineSchema)
            implements Concept {

        public Extension {
            recommended = List.copyOf(recommended);
        }
    }

    /** Where an extension may stand in a statement. */
    enum Place {
        CONTEXT("ContextExtension", "recommendedVerbs"),
        RESULT("ResultExtension", "recommendedVerbs"),
        ACTIVITY("ActivityExtension", "recommendedActivityTypes");

        private final String type;
        private final String recommendation;

        Place(String type, String recommendation) {
            this.type = type;
            this.recommendation = recommendation;
        }

        /** Its name in a profile document. */
        public String type() {
            return type;
        }

        String recommendation() {
            return recommendation;
        }
    }

    /** An activity whose id and definition are the same wherever it is used. */
    record CanonicalActivity(
            String id, String inScheme, Wording prefLabel, Wording definition, Optional<String> activityType)
            implements Concept {}
}
