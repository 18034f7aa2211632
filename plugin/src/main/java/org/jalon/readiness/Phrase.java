package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Locale;
import org.jalon.framework.Target;
import org.jalon.print.WrittenDay;

/** The same sentence in French and in English. */
public record Phrase(String fr, String en) {

    private static final int PLACE = 2;

    /** The sentence in the reader's language; French unless the reader's is English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : fr;
    }

    /** This sentence followed by the other one. */
    Phrase then(Phrase other) {
        return new Phrase(fr + " " + other.fr, en + " " + other.en);
    }

    /** What is aimed at as a reader says it: the whole titre, or a CCP by its number. */
    static Phrase naming(Target target) {
        return switch (target) {
            case Target.Titre titre -> new Phrase("le titre entier", "the whole titre");
            case Target.Ccp ccp -> of("le CCP %d", "CCP %d", ccp.bloc());
        };
    }

    /** The sentence with its values; a {@link LocalDate} as the reader says it, such as « 1er juin 2024 ». */
    static Phrase of(String fr, String en, Object... values) {
        return new Phrase(filled(fr, Locale.FRENCH, values), filled(en, Locale.ENGLISH, values));
    }

    /** Puts the values in the place of {@code %s} and {@code %d}, one after the other; there is nothing else to format. */
    private static String filled(String sentence, Locale locale, Object... values) {
        StringBuilder text = new StringBuilder(sentence.length() + 16 * values.length);
        int from = 0;
        for (Object value : values) {
            int place = sentence.indexOf('%', from);
            if (place < 0) {
                break;
            }
            text.append(sentence, from, place).append(said(value, locale));
            from = place + PLACE;
        }
        if (sentence.indexOf('%', from) >= 0) {
            throw new IllegalArgumentException("more places than values: " + sentence);
        }
        return text.append(sentence, from, sentence.length()).toString();
    }

    private static String said(Object value, Locale locale) {
        if (value instanceof LocalDate day) {
            return WrittenDay.of(day, locale);
        }
        return value instanceof Phrase phrase ? phrase.in(locale) : value.toString();
    }
}
