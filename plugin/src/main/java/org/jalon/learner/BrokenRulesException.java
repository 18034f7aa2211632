package org.jalon.learner;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record was refused; it names every rule that is broken, not only the first. */
public class BrokenRulesException extends IllegalArgumentException {

    private final transient List<BrokenRule> rules;

    public BrokenRulesException(List<BrokenRule> rules) {
        super(rules.stream()
                .map(r -> r.field() + " = " + r.value() + ": " + r.rule())
                .collect(Collectors.joining("; ")));
        this.rules = List.copyOf(rules);
    }

    public List<BrokenRule> rules() {
        return rules;
    }

    /** Throws when at least one of the lists holds a broken rule. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static void throwIfAny(List<BrokenRule>... found) {
        List<BrokenRule> all = Stream.of(found).flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            throw new BrokenRulesException(all);
        }
    }
}
