package org.jalon.lrs.jdbc;

/** The parameter lists of SQL's {@code in}, for one value or more. */
final class Placeholders {

    private Placeholders() {}

    static String list(int count) {
        return "(" + "?, ".repeat(count - 1) + "?)";
    }
}
