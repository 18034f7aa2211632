package org.jalon.framework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a version may be examined. {@code anniversary} is the first day on which two readings of "cinq ans à compter du" its
 * beginning differ: one leaves it out, the other holds it in. An empty value is unknown.
 */
public record Validity(
        Datum<Optional<LocalDate>> from, Datum<Optional<LocalDate>> anniversary, Optional<Prolongation> prolongation) {

    public Validity {
        if (from.value().isPresent()
                && anniversary.value().isPresent()
                && !from.value().get().isBefore(anniversary.value().get())) {
            throw new IllegalArgumentException("validity from " + from.value().get()
                    + " must be before its anniversary " + anniversary.value().get());
        }
    }

    /** The first day on which the readings of the prolongation's end differ; empty without a known end or a prolongation. */
    public Optional<LocalDate> prolongationAnniversary() {
        return prolongation.flatMap(
                time -> anniversary.value().map(end -> end.plus(time.duration().value())));
    }

    /** Where that day lies; what a person has to decide is not decided here. */
    public ValidityOn on(LocalDate day) {
        if (from.value().filter(day::isBefore).isPresent()) {
            return ValidityOn.BEFORE;
        }
        return anniversary
                .value()
                .filter(end -> !day.isBefore(end))
                .map(end -> day.equals(end) ? ValidityOn.END_READ_BOTH_WAYS : after(day))
                .orElseGet(this::beforeAnyKnownEnd);
    }

    private ValidityOn beforeAnyKnownEnd() {
        if (from.value().isEmpty()) {
            return ValidityOn.START_UNKNOWN;
        }
        return anniversary.value().isPresent() ? ValidityOn.IN_FORCE : ValidityOn.END_UNKNOWN;
    }

    private ValidityOn after(LocalDate day) {
        Optional<LocalDate> end = prolongationAnniversary();
        if (end.isEmpty() || day.isAfter(end.get())) {
            return ValidityOn.LAPSED;
        }
        return day.equals(end.get()) ? ValidityOn.PROLONGATION_END_READ_BOTH_WAYS : ValidityOn.PROLONGATION;
    }
}
