package org.jalon.framework;

import java.time.LocalDate;

/** How far a datum may be relied on. */
public sealed interface Standing {

    /** Read in the official text or in the ministry's guidance that the source names. */
    record Official() implements Standing {}

    /** Found, but not in an official text; {@code why} says in French what is missing. */
    record Unverified(String why) implements Standing {
        public Unverified {
            Require.text("why of an unverified datum", why);
        }
    }

    /** Unverified as shipped, confirmed since by a person of the centre who names the document that was read. */
    record Confirmed(String by, LocalDate on, String document) implements Standing {
        public Confirmed {
            Require.text("author of a confirmation", by);
            Require.text("document of a confirmation", document);
        }
    }
}
