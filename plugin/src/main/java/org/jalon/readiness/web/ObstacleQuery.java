package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.readiness.ObstacleFilter;
import org.jalon.readiness.Owner;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;
import org.jspecify.annotations.Nullable;

/** The filters of a list of obstacles as a request writes them; all that is wrong with them is said at once. */
record ObstacleQuery(
        @Parameter(description = "Only candidates with one of these verdicts", example = "BLOCKED") @Nullable
        List<String> verdict,

        @Parameter(description = "Only items in one of these states: NOT_MET, PENDING, UNDETERMINED") @Nullable
        List<String> state,

        @Parameter(description = "Only items that one of these must act on", example = "FORMATEUR") @Nullable
        List<String> owner,

        @Parameter(description = "Only items of these kinds: the id up to the colon", example = "document") @Nullable
        List<String> kind,

        @Parameter(description = "true: only what is late; false: only what is not") @Nullable
        String late,

        @Parameter(description = "Only what is due by this day", example = "2024-05-20") @Nullable
        String dueBy) {

    ObstacleFilter filter() {
        List<BrokenRule> faults = new ArrayList<>();
        ObstacleFilter filter = new ObstacleFilter(
                known(Verdict.class, "verdict", verdict, EnumSet.allOf(Verdict.class), faults),
                known(
                        State.class,
                        "state",
                        state,
                        EnumSet.of(State.NOT_MET, State.PENDING, State.UNDETERMINED),
                        faults),
                known(Owner.class, "owner", owner, EnumSet.allOf(Owner.class), faults),
                Set.copyOf(Objects.requireNonNullElse(kind, List.of())),
                late(faults),
                dueBy(faults));
        BrokenRulesException.throwIfAny(faults);
        return filter;
    }

    private static <E extends Enum<E>> Set<E> known(
            Class<E> type, String field, @Nullable List<String> asked, EnumSet<E> allowed, List<BrokenRule> faults) {
        Set<E> found = EnumSet.noneOf(type);
        for (String name : Objects.requireNonNullElse(asked, List.<String>of())) {
            Optional<E> value =
                    allowed.stream().filter(e -> e.name().equals(name)).findFirst();
            value.ifPresent(found::add);
            faults.addAll(BrokenRule.when(value.isEmpty(), field, name, "one of " + allowed));
        }
        return found;
    }

    private Optional<Boolean> late(List<BrokenRule> faults) {
        if (late == null) {
            return Optional.empty();
        }
        faults.addAll(BrokenRule.when(!Arrays.asList("true", "false").contains(late), "late", late, "true or false"));
        return Optional.of(late.equals("true"));
    }

    private Optional<LocalDate> dueBy(List<BrokenRule> faults) {
        if (dueBy == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(dueBy));
        } catch (DateTimeException _unreadable) {
            faults.add(new BrokenRule("dueBy", dueBy, "a day of the form 2024-05-20"));
            return Optional.empty();
        }
    }
}
