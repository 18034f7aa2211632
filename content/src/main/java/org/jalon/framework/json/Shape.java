package org.jalon.framework.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.framework.FaultRule;
import tools.jackson.databind.JsonNode;

/** The form that a value of a file must have; reports each rule that the value breaks and never throws. */
@FunctionalInterface
public interface Shape {

    void inspect(Entry entry, Inspection inspection);

    /** A text that is not blank. */
    static Shape text() {
        return ifText(Shape::inspectBlank);
    }

    /** A text of that form. */
    static Shape id(Pattern form) {
        return matching(form, FaultRule.BAD_ID);
    }

    /** A text of that form, else it breaks the given rule. */
    static Shape matching(Pattern form, FaultRule otherwise) {
        return ifText((entry, inspection) -> {
            String value = entry.node().asString();
            if (!form.matcher(value).matches()) {
                inspection.report(entry.pointer(), otherwise, "'" + value + "' must match " + form);
            }
        });
    }

    static Shape date() {
        return parsed("a date such as 2019-06-10", Shape::day);
    }

    /** A day of four-digit years, so that periods can be reckoned from it. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 9000) {
            throw new IllegalArgumentException("'" + text + "' must be of the years 1900 to 9000");
        }
        return day;
    }

    static Shape address() {
        return parsed("an absolute address", value -> {
            URI address = URI.create(value);
            if (!address.isAbsolute()) {
                throw new IllegalArgumentException("'" + value + "' must be absolute");
            }
            return address;
        });
    }

    /** A text that the parser accepts: it refuses by IllegalArgumentException or DateTimeException. */
    static Shape parsed(String expected, Function<String, ?> parser) {
        return ifText((entry, inspection) -> {
            String value = entry.node().asString();
            try {
                Objects.requireNonNull(parser.apply(value));
            } catch (IllegalArgumentException | DateTimeException e) {
                wrongType(entry, expected, inspection);
            }
        });
    }

    /** The name of one of the constants, to the letter. */
    static <E extends Enum<E>> Shape choice(Class<E> choices) {
        Set<String> names =
                Stream.of(choices.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
        return ifText((entry, inspection) -> {
            if (!names.contains(entry.node().asString())) {
                inspection.report(
                        entry.pointer(),
                        FaultRule.UNKNOWN_CHOICE,
                        "'" + entry.node().asString() + "' must be one of " + List.of(choices.getEnumConstants()));
            }
        });
    }

    static Shape flag() {
        return (entry, inspection) -> {
            if (!entry.node().isBoolean()) {
                wrongType(entry, "true or false", inspection);
            }
        };
    }

    /** A whole number from min to max, both included. */
    static Shape integer(int min, int max) {
        return (entry, inspection) -> {
            if (!entry.node().isIntegralNumber()) {
                wrongType(entry, "a whole number", inspection);
            } else {
                inspectRange(entry, BigDecimal.valueOf(min), BigDecimal.valueOf(max), inspection);
            }
        };
    }

    /** A number from 0 to 1, both included. */
    static Shape share() {
        return (entry, inspection) -> {
            if (!entry.node().isNumber()) {
                wrongType(entry, "a number", inspection);
            } else {
                inspectRange(entry, BigDecimal.ZERO, BigDecimal.ONE, inspection);
            }
        };
    }

    /** An array, empty or not, of elements of that shape. */
    static Shape list(Shape element) {
        return (entry, inspection) -> {
            if (!entry.node().isArray()) {
                wrongType(entry, "an array", inspection);
            }
            entry.elements().forEach(each -> element.inspect(each, inspection));
        };
    }

    /** An array of one element or more of that shape. */
    static Shape nonEmptyList(Shape element) {
        return (entry, inspection) -> {
            list(element).inspect(entry, inspection);
            if (entry.node().isArray() && entry.node().isEmpty()) {
                inspection.report(entry.pointer(), FaultRule.WRONG_COUNT, "an array of 0 must have 1 or more");
            }
        };
    }

    private static Shape ifText(Shape then) {
        return (entry, inspection) -> {
            if (entry.node().isString()) {
                then.inspect(entry, inspection);
            } else {
                wrongType(entry, "a text", inspection);
            }
        };
    }

    private static void inspectBlank(Entry entry, Inspection inspection) {
        if (entry.node().asString().isBlank()) {
            inspection.report(
                    entry.pointer(), FaultRule.BLANK_TEXT, "'" + entry.node().asString() + "' must not be blank");
        }
    }

    private static void inspectRange(Entry entry, BigDecimal min, BigDecimal max, Inspection inspection) {
        BigDecimal value = entry.node().decimalValue();
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            inspection.report(entry.pointer(), FaultRule.OUT_OF_RANGE, value + " must be from " + min + " to " + max);
        }
    }

    /** Reports that the entry is not what is expected there. */
    static void wrongType(Entry entry, String expected, Inspection inspection) {
        inspection.report(entry.pointer(), FaultRule.WRONG_TYPE, shown(entry.node()) + " must be " + expected);
    }

    private static String shown(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "'" + node.asString() + "'";
            default -> node.toString();
        };
    }
}
