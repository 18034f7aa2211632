package org.jalon.readiness;

/**
 * A number that an item rests on.
 *
 * @param name what it counts, such as {@code minutes-attested}
 * @param value the number, in the unit
 * @param unit {@code minutes}, {@code weeks}, {@code activities}, {@code examples} or {@code sessions}
 */
public record Figure(String name, long value, String unit) {

    static final String MINUTES_ATTESTED = "minutes-attested";
    static final String MINUTES_CERTAIN = "minutes-certain";

    static Figure minutes(String name, long value) {
        return new Figure(name, value, "minutes");
    }
}
