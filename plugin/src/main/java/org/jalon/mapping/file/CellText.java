package org.jalon.mapping.file;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes any text so that a cell keeps it: what a spreadsheet or a reader would strip or change becomes {@code \}{@code uXXXX},
 * and a backslash is doubled.
 */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\\\\|]))");

    private CellText() {}

    static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean atEdge = i == 0 || i == text.length() - 1;
            if (c == '\\') {
                kept.append("\\\\");
            } else if (isLost(text, i) || (atEdge && isBlank(c))) {
                kept.append("\\u%04x".formatted((int) c));
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The same for one of several texts in a cell, which {@code |} parts. */
    static String keptPart(String text) {
        return kept(text).replace("|", "\\|");
    }

    /** What {@link #kept} or {@link #keptPart} was given; a backslash before anything else stands for itself. */
    static String restored(String cell) {
        return ESCAPE.matcher(cell).replaceAll(escape -> Matcher.quoteReplacement(meant(escape)));
    }

    /**
     * A title that {@link #kept} was given.
     *
     * @throws IllegalArgumentException for one of blanks only
     */
    static String title(String cell) {
        String title = restored(cell);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a title must not be blank");
        }
        return title;
    }

    private static String meant(MatchResult escape) {
        String code = escape.group(1);
        return code == null ? escape.group(2) : String.valueOf((char) Integer.parseInt(code, 16));
    }

    private static boolean isLost(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return !isPaired(text, at);
        }
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
