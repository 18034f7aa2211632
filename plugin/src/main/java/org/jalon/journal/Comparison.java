package org.jalon.journal;

import java.util.List;
import java.util.SortedMap;

/**
 * The checksums, by the names of projections and derivations, of the rows that were in force and of those that a rebuild made
 * of the same statements and records.
 */
public record Comparison(SortedMap<String, String> inForce, SortedMap<String, String> rebuilt) {

    /** Whether the rebuild gave the same rows. */
    public boolean same() {
        return differing().isEmpty();
    }

    /** The names of those whose rows are others. */
    public List<String> differing() {
        return rebuilt.keySet().stream()
                .filter(name -> !String.valueOf(rebuilt.get(name)).equals(inForce.get(name)))
                .toList();
    }
}
