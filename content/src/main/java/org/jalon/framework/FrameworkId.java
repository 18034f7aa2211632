package org.jalon.framework;

import java.util.regex.Pattern;

/** The stable id of one version of a titre, such as {@code ntc-2018}. */
public record FrameworkId(String value) {

    /** The form that every such id has. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*-\\d{4}");

    public FrameworkId {
        Require.matching("framework id", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
