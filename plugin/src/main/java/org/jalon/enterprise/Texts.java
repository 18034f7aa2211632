package org.jalon.enterprise;

import java.util.Optional;

/** Optional texts as persons fill them in: stripped, absent when blank, of bounded length. */
final class Texts {

    private static final int LONGEST = 500;

    private Texts() {}

    static Optional<String> filled(Optional<String> text, String name) {
        Optional<String> stripped = text.map(String::strip).filter(t -> !t.isEmpty());
        if (stripped.isPresent() && stripped.get().length() > LONGEST) {
            throw new IllegalArgumentException("%s has up to %d characters".formatted(name, LONGEST));
        }
        return stripped;
    }
}
