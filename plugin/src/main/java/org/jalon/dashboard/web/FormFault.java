package org.jalon.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.jalon.journal.FileTooLargeException;
import org.jalon.journal.RefusedActException;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * Why a value of a page's form was refused, yet to be said in the reader's language.
 *
 * @param field name of the field; where the form has rows, with the row's number at its end
 * @param value what the field held
 * @param rule {@code missing}, {@code day}, {@code clock} or {@code whole} where it can not be read as that, among others;
 *     empty where it breaks the rule of its field
 * @param limit the most that the rule allows, where it depends on the settings
 */
record FormFault(String field, String value, String rule, String limit) {

    private static final String OF_THE_FIELD = "";
    private static final long MEGABYTE = 1024 * 1024L;

    FormFault(String field, String value, String rule) {
        this(field, value, rule, "");
    }

    /** What an exception says of the values of a form. */
    static List<FormFault> of(IllegalArgumentException refused) {
        return switch (refused) {
            case RefusedFormException form -> form.faults();
            case BrokenRulesException broken -> ofRules(broken, "");
            case FileTooLargeException large ->
                List.of(new FormFault("file", large.file(), "too-large", String.valueOf(large.mostBytes() / MEGABYTE)));
            case RefusedActException act -> List.of(ofAct(act));
            default -> List.of(other(refused));
        };
    }

    /** What a row's record refuses, each field with the row's number. */
    static List<FormFault> ofRules(BrokenRulesException broken, String row) {
        List<FormFault> faults = new ArrayList<>();
        for (BrokenRule rule : broken.rules()) {
            faults.add(new FormFault(plain(rule.field()) + row, rule.value(), OF_THE_FIELD));
        }
        return faults;
    }

    private static FormFault ofAct(RefusedActException act) {
        return act.field()
                .map(field -> new FormFault(plain(field), act.value(), OF_THE_FIELD))
                .orElseGet(() -> other(act));
    }

    private static FormFault other(IllegalArgumentException refused) {
        return new FormFault("", String.valueOf(refused.getMessage()), "other");
    }

    /** {@code facts.from} is {@code from} on a page. */
    private static String plain(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
