package org.jalon.framework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's confirmation of an unverified datum, once for the whole centre: as shipped when {@code value} is empty, else
 * with the corrected value as JSON text (for a bloc, competency, document or requirement: an object of the members to correct).
 */
public record Confirmation(String pointer, Optional<String> value, String document, String by, LocalDate on) {

    public Confirmation {
        Require.text("pointer of a confirmation", pointer);
        Require.text("document of a confirmation", document);
        Require.text("author of a confirmation", by);
    }
}
