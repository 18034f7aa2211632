package org.jalon.learner;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one of the ways in which a person's name is written: case, accents, hyphens and order do not count. */
final class PersonName {

    private PersonName() {}

    /** The same text for the same name; empty for less than two words, which name nobody. */
    static Optional<String> key(String name) {
        String[] words = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
        return words.length < 2
                ? Optional.empty()
                : Optional.of(Arrays.stream(words).sorted().collect(Collectors.joining(" ")));
    }
}
