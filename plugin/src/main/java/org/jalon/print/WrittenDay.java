package org.jalon.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes days as a reader says them, such as « 1er juin 2024 » and "1 June 2024", on pages, on paper and in mails. */
public final class WrittenDay {

    private static final String DAY = "d MMMM uuuu";
    private static final Pattern DAY_BEFORE_MONTH = Pattern.compile("(?<!d)d(?=[ \u00a0]MMMM)");
    private static final Map<Form, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private record Form(String pattern, Locale locale) {}

    private WrittenDay() {}

    public static String of(LocalDate day, Locale locale) {
        return of(day, DAY, locale);
    }

    /** By a pattern of {@link DateTimeFormatter}, in which a month in letters follows the first day of a French month. */
    public static String of(TemporalAccessor moment, String pattern, Locale locale) {
        boolean first = locale.getLanguage().equals(Locale.FRENCH.getLanguage())
                && moment.isSupported(ChronoField.DAY_OF_MONTH)
                && moment.get(ChronoField.DAY_OF_MONTH) == 1;
        String form = first ? DAY_BEFORE_MONTH.matcher(pattern).replaceAll("d'er'") : pattern;
        return KNOWN.computeIfAbsent(
                        new Form(form, locale), known -> DateTimeFormatter.ofPattern(known.pattern(), known.locale()))
                .format(moment);
    }
}
