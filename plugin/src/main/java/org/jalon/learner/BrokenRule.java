package org.jalon.learner;

import java.util.List;

/** One reason why a record was refused: the field, the value that it had, and the rule that the value breaks. */
public record BrokenRule(String field, String value, String rule) {

    private static final int MOST_SHOWN = 200;

    /** A long value is shown by its beginning. */
    public BrokenRule {
        value = value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + " …";
    }

    /** Refuses {@code value} of {@code field} when {@code broken}; a list, so that several can be collected. */
    public static List<BrokenRule> when(boolean broken, String field, Object value, String rule) {
        return broken ? List.of(new BrokenRule(field, String.valueOf(value), rule)) : List.of();
    }

    /** Refuses a reason that is blank or longer than 2,000 characters. */
    public static List<BrokenRule> ofReason(String reason) {
        return when(
                reason.isBlank() || reason.length() > 2000,
                "reason",
                reason,
                "a reason has 1 to 2000 characters and is not blank");
    }
}
