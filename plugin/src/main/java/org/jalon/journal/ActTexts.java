package org.jalon.journal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds the texts of an act that is to be written to their length and characters; what is stored is read as it is. */
final class ActTexts {

    private final List<String> faults = new ArrayList<>();

    private ActTexts() {}

    /** @throws RefusedActException naming every text that breaks a rule, and the rule */
    static void check(ActContent content) {
        var texts = new ActTexts();
        texts.look("", content, null);
        if (!texts.faults.isEmpty()) {
            throw new RefusedActException(String.join("; ", texts.faults));
        }
    }

    private void look(String path, @Nullable Object value, @Nullable RecordComponent as) {
        switch (value) {
            case String text -> read(path, text, as);
            case Optional<?> held -> held.ifPresent(inside -> look(path, inside, as));
            case Record holder -> lookInto(path, holder);
            case Collection<?> several -> {
                int number = 0;
                for (Object one : several) {
                    look("%s[%d]".formatted(path, number++), one, as);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, held) -> {
                    look(path, key, as);
                    look(path + "." + key, held, as);
                });
            case null, default -> {
                // Numbers, days and what else holds no text.
            }
        }
    }

    private void lookInto(String path, Record holder) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            look(path.isEmpty() ? component.getName() : path + "." + component.getName(), of(holder, component), component);
        }
    }

    private static @Nullable Object of(Record holder, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The records of acts are open to the journal", e);
        }
    }

    private void read(String path, String text, @Nullable RecordComponent as) {
        Prose prose = as == null ? null : as.getAnnotation(Prose.class);
        Line line = as == null ? null : as.getAnnotation(Line.class);
        int most = prose != null ? prose.value() : line != null ? line.value() : Line.SHORT;
        if (text.length() > most) {
            faults.add("%s has %d characters; it has up to %d".formatted(path, text.length(), most));
        }
        OptionalInt odd = prose != null ? PlainText.firstOddOfProse(text) : PlainText.firstOddOfLine(text);
        odd.ifPresent(point -> faults.add("%s holds %s; it holds %s"
                .formatted(
                        path,
                        PlainText.name(point),
                        prose != null
                                ? "no control characters but line breaks and tabs"
                                : "no control characters and is on one line")));
    }
}
