package org.jalon.dashboard.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jalon.learner.BrokenRulesException;
import org.jalon.xapi.StatementId;

/** Reads the values of a page's form and collects all that can not be read, before anything is made of them. */
final class FormReader {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final int LONGEST_NUMBER = 6;

    private final Map<String, List<String>> form;
    private final List<FormFault> faults = new ArrayList<>();

    FormReader(Map<String, List<String>> form) {
        this.form = form;
    }

    static FormReader ofTexts(Map<String, String> fields) {
        return new FormReader(FormMemory.listed(fields));
    }

    Optional<String> text(String field) {
        return texts(field).stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> texts(String field) {
        return form.getOrDefault(field, List.of());
    }

    String required(String field) {
        return text(field).orElseGet(() -> fault(field, "", "missing", ""));
    }

    Optional<LocalDate> day(String field) {
        return text(field).map(text -> read(field, text, "day", LocalDate::parse, NO_DAY));
    }

    LocalDate requiredDay(String field) {
        return day(field).orElseGet(() -> fault(field, "", "missing", NO_DAY));
    }

    Optional<LocalTime> clock(String field) {
        return text(field).map(text -> read(field, text, "clock", LocalTime::parse, LocalTime.MIN));
    }

    Optional<Integer> whole(String field) {
        return text(field).map(text -> read(field, text, "whole", FormReader::number, 0));
    }

    /** Whole minutes of the fields {@code hours} and {@code minutes}, of which one may be empty. */
    int duration() {
        Optional<Integer> hours = whole("hours");
        Optional<Integer> minutes = whole("minutes");
        if (hours.isEmpty() && minutes.isEmpty()) {
            return fault("hours", "", "missing", 0);
        }
        if (minutes.filter(m -> m < 0 || m > 59).isPresent()) {
            return fault("minutes", String.valueOf(minutes.get()), "of-the-hour", 0);
        }
        return hours.orElse(0) * 60 + minutes.orElse(0);
    }

    StatementId act(String field) {
        return new StatementId(read(field, required(field), "missing", UUID::fromString, new UUID(0, 0)));
    }

    /** What is made of a row's values; what its record refuses is collected too. */
    <T> Optional<T> row(String row, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (BrokenRulesException broken) {
            faults.addAll(FormFault.ofRules(broken, row));
            return Optional.empty();
        }
    }

    /** @throws RefusedFormException when some value could not be read */
    void finish() {
        if (!faults.isEmpty()) {
            throw new RefusedFormException(faults);
        }
    }

    private static int number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    private <T> T read(String field, String text, String rule, Function<String, T> reading, T otherwise) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return fault(field, text, rule, otherwise);
        }
    }

    private <T> T fault(String field, String value, String rule, T otherwise) {
        faults.add(new FormFault(field, value, rule));
        return otherwise;
    }
}
