package org.jalon.xapi;

/**
 * An absolute IRI: it has a scheme, something behind it, and none of the characters that RFC 3987 keeps out.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#43-iris">xAPI 1.0.3, Data 4.3</a>
 */
public record Iri(String value) implements Comparable<Iri> {

    private static final String KEPT_OUT = "<>\"{}|\\^`";

    public Iri {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an absolute IRI: " + Quoted.of(value));
        }
    }

    /** Whether the text could be the value of an IRI. */
    public static boolean isValid(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isScheme(text, colon)) {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (c == '%' ? !isEscape(text, i) : !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScheme(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return c > ' '
                && !(c >= 0x7f && c <= 0xa0)
                && KEPT_OUT.indexOf(c) < 0
                && !Character.isSurrogate(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c);
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    @Override
    public int compareTo(Iri other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
