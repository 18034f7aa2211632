package org.jalon.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How statements write an instant: date and time of ISO 8601 with its zone, kept to the microsecond.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#45-iso-8601-timestamps">xAPI 1.0.3, Data 4.5</a>
 */
public final class XapiTimestamp {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,30})?)(Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern UNKNOWN_ZONE = Pattern.compile("-00(?::?00)?");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private XapiTimestamp() {}

    /** The instant; empty for another form, for a time without zone and for the unknown zone {@code -00:00}. */
    public static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || UNKNOWN_ZONE.matcher(parts.group(3)).matches()) {
            return Optional.empty();
        }
        try {
            String local = parts.group(1) + "T" + nanosecondsAtMost(parts.group(2));
            return Optional.of(OffsetDateTime.parse(local + zone(parts.group(3)))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException _noSuchTime) {
            return Optional.empty();
        }
    }

    /** The instant in UTC with six decimals. */
    public static String format(Instant instant) {
        return WRITTEN.format(instant);
    }

    private static String nanosecondsAtMost(String time) {
        String dotted = time.replace(',', '.');
        return dotted.length() > 18 ? dotted.substring(0, 18) : dotted;
    }

    private static String zone(String written) {
        return switch (written.length()) {
            case 5 -> written.substring(0, 3) + ":" + written.substring(3);
            case 3 -> written + ":00";
            default -> written;
        };
    }
}
