package org.jalon.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jalon.print.WrittenDay;

/** Says dates and durations as a reader of the page says them. */
final class Wording {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Wording() {}

    /** The text with each date of the form YYYY-MM-DD written out. */
    static String withDates(String text, Locale locale) {
        return DATE.matcher(text).replaceAll(found -> writtenOut(found.group(), locale));
    }

    /** The text with the apostrophes of print; for Jalon's own sentences, never for what a text says as it was printed. */
    static String typeset(String text) {
        return text.replace('\'', '\u2019');
    }

    /** Whole minutes in hours, such as « 349 h 45 », never broken over two lines. */
    static String hours(long minutes) {
        return minutes % 60 == 0
                ? "%d\u00a0h".formatted(minutes / 60)
                : "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }

    /** The text with a capital letter at its beginning and no full stop at its end. */
    static String sentence(String text) {
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return open.isEmpty() ? open : open.substring(0, 1).toUpperCase(Locale.FRENCH) + open.substring(1);
    }

    private static String writtenOut(String date, Locale locale) {
        try {
            return WrittenDay.of(LocalDate.parse(date), "d\u00a0MMMM\u00a0uuuu", locale);
        } catch (DateTimeException noSuchDay) {
            return date;
        }
    }
}
