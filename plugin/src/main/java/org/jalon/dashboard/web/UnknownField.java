package org.jalon.dashboard.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a field that nobody reads which ones there are, and which one is close. */
final class UnknownField {

    private static final int CLOSE = 4;

    private UnknownField() {}

    /** One sentence; {@code where} is the field's place in the body as it follows "The body can not be read". */
    static String said(UnrecognizedPropertyException unknown, String where) {
        List<String> known = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
        return "The body can not be read%s: there is no field '%s' here%s; the fields are %s"
                .formatted(
                        where,
                        unknown.getPropertyName(),
                        close(unknown.getPropertyName(), known)
                                .map(", did you mean '%s'?"::formatted)
                                .orElse(""),
                        known.stream().collect(Collectors.joining(", ")));
    }

    private static Optional<String> close(String name, List<String> known) {
        return known.stream()
                .filter(other -> common(name, other) >= Math.min(CLOSE, other.length()))
                .max((a, b) -> Integer.compare(common(name, a), common(name, b)));
    }

    /** How many characters both begin with. */
    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        return length;
    }
}
