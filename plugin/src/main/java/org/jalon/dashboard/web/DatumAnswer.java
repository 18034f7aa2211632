package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.framework.Datum;

/** A value of a framework with its source; the value is absent if unknown. */
record DatumAnswer<T>(
        @Schema(description = "Absent if unknown") Optional<T> value, ProvenanceAnswer provenance) {

    static <T> DatumAnswer<T> of(Datum<T> datum) {
        return of(datum, value -> value);
    }

    static <S, T> DatumAnswer<T> of(Datum<S> datum, Function<S, T> form) {
        return new DatumAnswer<>(Optional.of(form.apply(datum.value())), ProvenanceAnswer.of(datum.provenance()));
    }

    static <T> DatumAnswer<T> ofOptional(Datum<Optional<T>> datum) {
        return new DatumAnswer<>(datum.value(), ProvenanceAnswer.of(datum.provenance()));
    }
}
