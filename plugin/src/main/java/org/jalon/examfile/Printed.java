package org.jalon.examfile;

import java.util.Optional;
import org.jalon.journal.Prose;

/**
 * A datum of a framework as it is printed.
 *
 * @param text empty where it is unknown
 * @param unverified whether it waits for a person's confirmation, and is marked so wherever it is printed (rule 25)
 */
public record Printed(@Prose(Prose.LONG) Optional<String> text, boolean unverified) {

    static Printed of(String text, boolean settled) {
        return new Printed(Optional.of(text), !settled);
    }
}
