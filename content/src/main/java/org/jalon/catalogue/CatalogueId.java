package org.jalon.catalogue;

import java.util.regex.Pattern;

/** The stable id of a centre's catalogue, such as {@code ntc-2018-sample}. */
public record CatalogueId(String value) {

    /** Small letters, digits and hyphens, with dots between parts. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");

    public CatalogueId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("catalogue id '" + value + "' must match " + FORM);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
