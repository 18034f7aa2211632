package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.journal.Prose;

/**
 * An authority's derogation.
 *
 * @param text the text that grants it
 * @param authority who granted it
 * @param until last day on which it holds
 */
public record Derogation(@Prose(Prose.LONG) String text, String authority, LocalDate until) {

    public Derogation {
        if (text.isBlank() || authority.isBlank()) {
            throw new IllegalArgumentException("text and authority are not blank");
        }
    }
}
