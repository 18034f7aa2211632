package org.jalon.framework;

import java.util.regex.Pattern;

/** The stable id of a competency, such as {@code ntc-2018.1.2}, or of a transversal one, {@code ntc-2018.t.1}. */
public record CompetencyId(String value) {

    /** The form that every such id has. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*-\\d{4}\\.([1-9]|t)\\.[1-9]\\d?");

    public CompetencyId {
        Require.matching("competency id", FORM, value);
    }

    /** The sign by which people name the competency within its version: {@code 1.2}, {@code T1}. */
    public String sign() {
        String within = value.substring(value.indexOf('.') + 1);
        return within.startsWith("t.") ? "T" + within.substring(2) : within;
    }

    /** Whether a person means this competency of a known version by the text: its id, its sign, or the id without the version. */
    public boolean isNamed(String text) {
        return value.equals(text)
                || sign().equalsIgnoreCase(text)
                || value.substring(value.indexOf('.') + 1).equalsIgnoreCase(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
