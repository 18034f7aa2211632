package org.jalon.framework;

import java.util.regex.Pattern;

/** What every record of a framework demands of the texts and numbers it is made of. */
final class Require {

    private Require() {}

    static String text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }

    static String matching(String what, Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " '" + value + "' must match " + pattern);
        }
        return value;
    }

    static int positive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be 1 or more, not " + value);
        }
        return value;
    }
}
