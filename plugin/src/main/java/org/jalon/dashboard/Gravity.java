package org.jalon.dashboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;

/** The one order in which pages show what calls for somebody's attention before what does not. */
final class Gravity {

    private static final List<Verdict> VERDICTS =
            List.of(Verdict.BLOCKED, Verdict.NEEDS_DECISION, Verdict.IN_PREPARATION, Verdict.READY_TO_PRESENT);
    private static final List<State> STATES =
            List.of(State.NOT_MET, State.PENDING, State.UNDETERMINED, State.MET, State.NOT_APPLICABLE);

    private Gravity() {}

    /** The place of the verdict, from 0 for the gravest. */
    static int of(Verdict verdict) {
        return VERDICTS.indexOf(verdict);
    }

    static List<Verdict> verdicts() {
        return VERDICTS;
    }

    /** The state that asks most; {@code NOT_APPLICABLE} for none. */
    static State worst(Collection<State> states) {
        return states.stream().min(Comparator.comparingInt(STATES::indexOf)).orElse(State.NOT_APPLICABLE);
    }

    static int of(State state) {
        return STATES.indexOf(state);
    }
}
