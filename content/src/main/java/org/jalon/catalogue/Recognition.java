package org.jalon.catalogue;

import java.util.Comparator;

/** A key by which an activity is recognised in a statement; equal keys mean the same activity. */
public sealed interface Recognition {

    /** The most telling kind first: what names the activity itself comes before what only lies around it. */
    Comparator<Recognition> TELLING = Comparator.comparingInt(Recognition::rank);

    /** The text that is compared, to the character; of a pattern, the pattern. */
    String key();

    private static int rank(Recognition key) {
        return switch (key) {
            case IdNumber _idNumber -> 0;
            case PublisherId _publisherId -> 1;
            case ActivityIri _iri -> 2;
            case IriPattern _pattern -> 3;
            case ContextActivity _around -> 4;
        };
    }

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

    /**
     * Ids of the statement's object of one form: each {@code *} stands for any characters, or none. Only catalogues have such
     * keys, statements never.
     */
    record IriPattern(String pattern) implements Recognition {
        public IriPattern {
            requireIri(pattern);
            if (!pattern.contains("*") || literals(pattern) < LEAST_LITERALS) {
                throw new IllegalArgumentException("pattern '%s' must have a * and %d other characters at least"
                        .formatted(pattern, LEAST_LITERALS));
            }
        }

        /** Enough for a scheme and a host, so that no pattern takes in the statements of everybody. */
        private static final int LEAST_LITERALS = 10;

        @Override
        public String key() {
            return pattern;
        }

        /** How many characters of the pattern stand for themselves. */
        public int literals() {
            return literals(pattern);
        }

        private static int literals(String pattern) {
            return (int) pattern.chars().filter(c -> c != '*').count();
        }

        /** Whether the id has this form; takes time in proportion to the lengths only. */
        public boolean matches(String iri) {
            String[] parts = pattern.split("\\*", -1);
            String last = parts[parts.length - 1];
            if (!iri.startsWith(parts[0])) {
                return false;
            }
            int from = parts[0].length();
            for (int part = 1; part < parts.length - 1; part++) {
                int found = iri.indexOf(parts[part], from);
                if (found < 0) {
                    return false;
                }
                from = found + parts[part].length();
            }
            return iri.length() - last.length() >= from && iri.endsWith(last);
        }
    }

    /** An activity that the statement names as parent or grouping of its object: the course, the block, the quiz of an attempt. */
    record ContextActivity(String iri) implements Recognition {
        public ContextActivity {
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
