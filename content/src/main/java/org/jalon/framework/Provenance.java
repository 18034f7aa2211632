package org.jalon.framework;

/**
 * Source and standing of a datum, under the JSON pointer (RFC 6901) of the datum in its framework file, which is the stable
 * public id by which it is confirmed.
 */
public record Provenance(String pointer, Source source, Standing standing) {

    public Provenance {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("pointer '" + pointer + "' must start with /");
        }
    }

    /** Whether an item may rest on the datum: it is official, or a person confirmed it. */
    public boolean settled() {
        return !(standing instanceof Standing.Unverified);
    }
}
