package org.jalon.framework;

/**
 * A value of a framework together with its source and standing. Where a value may be unknown the type is
 * {@code Datum<Optional<T>>}: an unknown value is always unverified, and a confirmation that brings a value settles it.
 */
public record Datum<T>(T value, Provenance provenance) {

    /** Whether an item may rest on the value. */
    public boolean settled() {
        return provenance.settled();
    }
}
