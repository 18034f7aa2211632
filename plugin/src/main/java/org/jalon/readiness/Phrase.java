package org.jalon.readiness;

import java.util.Locale;

/** The same sentence in French and in English. */
public record Phrase(String fr, String en) {

    /** The sentence in the reader's language; French unless the reader's is English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : fr;
    }

    /** This sentence followed by the other one. */
    Phrase then(Phrase other) {
        return new Phrase(fr + " " + other.fr, en + " " + other.en);
    }

    static Phrase of(String fr, String en, Object... values) {
        return new Phrase(fr.formatted(values), en.formatted(values));
    }
}
