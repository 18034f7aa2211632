package org.jalon.xapi;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A duration as ISO 8601 writes it (only the smallest unit may have a fraction), kept as it was written. */
public record IsoDuration(String text) {

    private static final String N = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern FORM = Pattern.compile("P(?=[\\dT])(?:" + N + "Y)?(?:" + N + "M)?(?:" + N + "D)?"
            + "(?:T(?=\\d)(?:" + N + "H)?(?:" + N + "M)?(?:" + N + "S)?)?");
    private static final Pattern WEEKS = Pattern.compile("P" + N + "W");
    private static final Pattern EARLY_FRACTION = Pattern.compile(".*[.,]\\d+[A-Z].*\\d.*");
    private static final int LONGEST = 100;
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE);

    public IsoDuration {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an ISO 8601 duration: " + Quoted.of(text));
        }
    }

    /** Whether the text is a duration. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST
                && (WEEKS.matcher(text).matches() || FORM.matcher(text).matches())
                && !EARLY_FRACTION.matcher(text).matches();
    }

    /** The exact length, cut to nanoseconds; empty when years or months make it depend on the calendar. */
    public Optional<Duration> toDuration() {
        Matcher weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return length(seconds(weeks.group(1), 604_800));
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(1) != null || parts.group(2) != null) {
            return Optional.empty();
        }
        return length(seconds(parts.group(3), 86_400)
                .add(seconds(parts.group(4), 3_600))
                .add(seconds(parts.group(5), 60))
                .add(seconds(parts.group(6), 1)));
    }

    private static BigDecimal seconds(@Nullable String count, long unit) {
        return count == null
                ? BigDecimal.ZERO
                : new BigDecimal(count.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    }

    private static Optional<Duration> length(BigDecimal seconds) {
        if (seconds.compareTo(MOST_SECONDS) > 0) {
            return Optional.empty();
        }
        long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
        return Optional.of(Duration.ofSeconds(seconds.longValue(), nanos));
    }

    @Override
    public String toString() {
        return text;
    }
}
