package org.jalon.catalogue;

import java.util.regex.Pattern;

/** The stable id of a training module within its catalogue. */
public record ModuleId(String value) {

    /** Small letters, digits and hyphens, with dots between parts. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");

    public ModuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("module id '" + value + "' must match " + FORM);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
