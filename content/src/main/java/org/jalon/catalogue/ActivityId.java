package org.jalon.catalogue;

import java.util.regex.Pattern;

/** The stable id of an activity within its catalogue; it outlives the addresses by which emitters name the activity. */
public record ActivityId(String value) {

    /** Small letters, digits and hyphens, with dots between parts. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");

    public ActivityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("activity id '" + value + "' must match " + FORM);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
