package org.jalon.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form of a page asks and leaves what came of it, in the reader's language, for the page that follows. */
@Component
final class FormAnswers {

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern ROW = Pattern.compile("[0-9-]+$");

    private final MessageSource messages;

    FormAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A form that was sent.
     *
     * @param name its name on the page
     * @param kind which rules hold for its fields
     */
    record Sent(String name, String kind, Map<String, List<String>> typed) {}

    /**
     * What was recorded.
     *
     * @param key of the sentence that says so
     * @param undo id of the act, where it may be taken back at once
     */
    record Done(String key, List<?> values, Optional<String> undo) {

        static final Done SILENT = new Done("", List.of(), Optional.empty());

        Done {
            values = List.copyOf(values);
        }
    }

    /** Whether it was done; what was refused is kept with all that was typed. */
    boolean take(Sent sent, RedirectAttributes after, Locale locale, Supplier<Done> work) {
        FormMemory memory = answer(sent, locale, work);
        after.addFlashAttribute(FormMemory.NAME, memory);
        return memory.faults().isEmpty();
    }

    private FormMemory answer(Sent sent, Locale locale, Supplier<Done> work) {
        try {
            Done done = work.get();
            return new FormMemory(
                    sent.name(),
                    List.of(),
                    sent.typed(),
                    done.key().isEmpty() ? Optional.empty() : Optional.of(message(done.key(), done.values(), locale)),
                    done.undo());
        } catch (IllegalArgumentException refused) {
            List<String> faults = FormFault.of(refused).stream()
                    .map(fault -> sentence(sent.kind(), fault, locale))
                    .toList();
            return new FormMemory(sent.name(), faults, sent.typed(), Optional.empty(), Optional.empty());
        }
    }

    private String sentence(String kind, FormFault fault, Locale locale) {
        List<?> values = List.of(label(kind, fault.field(), locale), shown(fault.value(), locale), fault.limit());
        if (!fault.rule().isEmpty()) {
            return message("form." + fault.rule(), values, locale);
        }
        String field = withoutRow(fault.field());
        return find("form.rule." + kind + "." + field, values, locale)
                .or(() -> find("form.rule." + field, values, locale))
                .orElseGet(() -> message("form.rule", values, locale));
    }

    /** The field as the page calls it, with the row that it stands in. */
    private String label(String kind, String field, Locale locale) {
        String name = withoutRow(field);
        String row = field.substring(name.length());
        String label = find("form.label." + kind + "." + name, List.of(), locale)
                .or(() -> find("form.label." + name, List.of(), locale))
                .orElse(name);
        return row.isEmpty() ? label : message("form.row", List.of(label, row), locale);
    }

    private static String withoutRow(String field) {
        return ROW.matcher(field).replaceFirst("");
    }

    /** A date is written out, a long text cut. */
    private String shown(String value, Locale locale) {
        try {
            LocalDate day = LocalDate.parse(value);
            return DateTimeFormatter.ofPattern(message("format.date", List.of(), locale), locale)
                    .format(day);
        } catch (DateTimeParseException noDay) {
            return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        }
    }

    private Optional<String> find(String key, List<?> values, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, values.toArray(), null, locale));
    }

    private String message(String key, List<?> values, Locale locale) {
        return messages.getMessage(key, values.toArray(), locale);
    }
}
