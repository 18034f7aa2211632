package org.jalon.catalogue;

/** A key by which an activity is recognised in a statement; equal keys mean the same activity. */
public sealed interface Recognition {

    /** The text that is compared, to the character. */
    String key();

    /** The id of the statement's object. */
    record ActivityIri(String iri) implements Recognition {
        public ActivityIri {
            requireIri(iri);
        }

        @Override
        public String key() {
            return iri;
        }
    }

    /** The ID number of a Moodle activity, sent in its external-id extension: it survives the copy of a course. */
    record IdNumber(String value) implements Recognition {
        public IdNumber {
            if (value.isBlank()) {
                throw new IllegalArgumentException("ID number must not be blank");
            }
        }

        @Override
        public String key() {
            return value;
        }
    }

    /** The publisher's id of a cmi5 assignable unit, sent among the grouping context activities (cmi5 9.6.2.3). */
    record PublisherId(String iri) implements Recognition {
        public PublisherId {
            requireIri(iri);
        }

        @Override
        public String key() {
            return iri;
        }
    }

    private static void requireIri(String iri) {
        if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
            throw new IllegalArgumentException("'" + iri + "' must be an absolute IRI");
        }
    }
}
