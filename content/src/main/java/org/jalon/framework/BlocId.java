package org.jalon.framework;

import java.util.regex.Pattern;

/** The stable id of a bloc de compétences, such as {@code ntc-2018.1}; it never depends on a label. */
public record BlocId(String value) {

    /** The form that every such id has. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*-\\d{4}\\.[1-9]");

    public BlocId {
        Require.matching("bloc id", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
