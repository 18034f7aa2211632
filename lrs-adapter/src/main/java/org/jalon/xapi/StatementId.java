package org.jalon.xapi;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of one statement: a UUID, compared without regard to how its letters were written. */
public record StatementId(UUID value) implements Comparable<StatementId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A new random id. */
    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    /** The id that the text writes in the canonical form of RFC 4122, or empty. */
    public static Optional<StatementId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new StatementId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
