package org.jalon.journal;

import java.util.OptionalInt;

/** Which characters a text may hold that persons write: those that every database, file and page keeps as they are. */
public final class PlainText {

    /** A line of text as a regular expression, for request bodies. */
    public static final String LINE = "[^\\x00-\\x1F\\x7F\\x{FFFE}\\x{FFFF}\\p{Cs}]*";

    /** What that expression asks for. */
    public static final String LINE_FORM = "on one line, without control characters";

    private PlainText() {}

    /** The first character that a text of one line may not hold: a control character, a noncharacter, half a character. */
    public static OptionalInt firstOddOfLine(String text) {
        return text.codePoints().filter(PlainText::isOdd).findFirst();
    }

    /** The same for a text of several lines, which holds line breaks and tabs as well. */
    public static OptionalInt firstOddOfProse(String text) {
        return firstOddOfLine(text.replace("\r\n", "\n").replace('\n', ' ').replace('\t', ' '));
    }

    /** How such a character is named in a message. */
    public static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isOdd(int codePoint) {
        return codePoint < 0x20
                || codePoint == 0x7F
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
