package org.jalon.lrs;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a credential may do.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#details-15">xAPI 1.0.3, OAuth scopes</a>
 */
public enum Scope {
    STATEMENTS_WRITE("statements/write"),
    STATEMENTS_READ_MINE("statements/read/mine"),
    STATEMENTS_READ("statements/read"),
    STATE("state"),
    PROFILE("profile"),
    ALL("all");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The scope as the specification writes it. */
    public String text() {
        return text;
    }

    /** The scope that is written so, or empty. */
    public static Optional<Scope> find(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
