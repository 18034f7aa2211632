package org.jalon.framework.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.framework.Confirmation;
import org.jalon.framework.Datum;
import org.jalon.framework.Provenance;
import org.jalon.framework.Source;
import org.jalon.framework.Standing;

/** Makes data with their provenance from entries that were inspected; a confirmation outweighs the standing in the file. */
final class DatumBuilder {

    private final Map<String, Confirmation> confirmed;

    DatumBuilder(Map<String, Confirmation> confirmed) {
        this.confirmed = confirmed;
    }

    Datum<String> text(Entry datum) {
        return datum(datum, value -> value.node().asString());
    }

    List<Datum<String>> texts(List<Entry> data) {
        return data.stream().map(this::text).toList();
    }

    Datum<Boolean> flag(Entry datum) {
        return datum(datum, value -> value.node().booleanValue());
    }

    Datum<Optional<String>> maybeText(Entry datum) {
        return maybe(datum, value -> value);
    }

    Datum<Optional<LocalDate>> maybeDate(Entry datum) {
        return maybe(datum, LocalDate::parse);
    }

    <T> Datum<T> datum(Entry datum, Function<Entry, T> value) {
        return new Datum<>(value.apply(datum.get("value")), provenance(datum));
    }

    private <T> Datum<Optional<T>> maybe(Entry datum, Function<String, T> value) {
        return new Datum<>(datum.findText("value").map(value), provenance(datum));
    }

    Provenance provenance(Entry entry) {
        Entry source = entry.get("source");
        return new Provenance(
                entry.pointer(), new Source(source.getText("text"), source.getText("article")), standing(entry));
    }

    private Standing standing(Entry entry) {
        Confirmation confirmation = confirmed.get(entry.pointer());
        if (confirmation != null) {
            return new Standing.Confirmed(confirmation.by(), confirmation.on(), confirmation.document());
        }
        return entry.getText("standing").equals(SourcedShape.OFFICIAL)
                ? new Standing.Official()
                : new Standing.Unverified(entry.getText("why"));
    }
}
