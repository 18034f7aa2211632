package org.jalon.xapi;

import java.util.regex.Pattern;

/**
 * An absolute IRI: it has a scheme, something behind it, and none of the characters that RFC 3987 keeps out.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#appendix-a-example-statements">xAPI 1.0.3</a>
 */
public record Iri(String value) implements Comparable<Iri> {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*:(?:[^\\p{Cntrl}\\u0080-\\u009f\\p{Cs}\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})+");

    public Iri {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an absolute IRI: " + Quoted.of(value));
        }
    }

    /** Whether the text could be the value of an IRI. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
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
