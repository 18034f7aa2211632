package org.jalon.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One value of a sheet, of a kind that CSV, XLSX and JSON all know. */
public sealed interface Cell {

    /** Words, whatever they look like: never a formula. */
    record Text(String value) implements Cell {}

    /** A number, kept to the last digit. */
    record Quantity(BigDecimal value) implements Cell {}

    /** A day, without a time or a zone. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? new Empty() : new Text(text);
    }

    static Cell of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Quantity(number);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell ofText(Optional<String> text) {
        return text.map(Cell::of).orElseGet(Empty::new);
    }

    static Cell ofDay(Optional<LocalDate> day) {
        return day.map(Cell::of).orElseGet(Empty::new);
    }
}
