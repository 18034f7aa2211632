package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.Derogation;
import org.jalon.journal.Act;
import org.jalon.journal.ActSubject;

/**
 * Rule 22: a decision settles what no text decides; only an authority's derogation lifts what a text refuses. An item
 * that rests on unverified data waits for their confirmation (rule 25), no decision stands in for it.
 */
record Decisions(Examination examination, List<Act<DecisionTaken>> taken) {

    /** Rules whose items are about the session itself: its validity, agrément and type. */
    private static final Set<Integer> OF_THE_SESSION = Set.of(2, 4);

    static Decisions of(Examination examination) {
        return new Decisions(
                examination,
                Stream.concat(
                                examination.candidate().centreDecisions().stream()
                                        .filter(act -> isForThisCentrewide(examination, act.content())),
                                examination.acts(DecisionTaken.class).stream())
                        .toList());
    }

    Item applyTo(Item item) {
        return decisionOn(item).map(d -> settled(item, d)).orElse(item);
    }

    private Optional<Act<DecisionTaken>> decisionOn(Item item) {
        return taken.stream()
                .filter(a -> a.content().item().equals(item.id()))
                .filter(a -> isStillOfThisPath(item, a))
                .filter(a -> reaches(item, a.content()))
                .reduce((earlier, later) -> later);
    }

    /**
     * A candidate's decision was taken for the path and, of what is asked of the session, for the session of that day: after
     * another version, origin or target, or another session, it is to be taken anew. One for the centre names its own scope.
     */
    private boolean isStillOfThisPath(Item item, Act<DecisionTaken> act) {
        if (act.subject().equals(ActSubject.CENTRE)) {
            return true;
        }
        List<Candidacy> history = examination.candidate().history();
        Candidacy then = history.getFirst();
        for (Candidacy version : history) {
            then = version.recordedAt().isAfter(act.stored()) ? then : version;
        }
        Candidacy now = examination.candidacy();
        return then.framework().equals(now.framework())
                && then.origin() == now.origin()
                && then.target().equals(now.target())
                && (!OF_THE_SESSION.contains(item.rule()) || then.session().equals(now.session()));
    }

    private static boolean isForThisCentrewide(Examination examination, DecisionTaken decision) {
        return decision.framework().filter(examination.framework().id()::equals).isPresent()
                && decision.target().filter(examination.target()::equals).isPresent();
    }

    private boolean reaches(Item item, DecisionTaken decision) {
        if (!item.unverified().isEmpty() || !decision.holdsOn(neededOn())) {
            return false;
        }
        return switch (item.state()) {
            case UNDETERMINED -> item.question().equals(decision.question()) && isEnough(item, decision);
            case NOT_MET, PENDING ->
                decision.met() && derogationInForce(decision).isPresent();
            case MET, NOT_APPLICABLE -> false;
        };
    }

    /** A minimum is reached where one company alone attests it and the diary does not gainsay it (rules 6 and 8). */
    private static boolean isEnough(Item item, DecisionTaken decision) {
        int least = decision.fromMinutes().orElse(0);
        return least <= 0
                || item.figures().stream().anyMatch(f -> f.name().equals(Figure.MINUTES_CERTAIN) && f.value() >= least);
    }

    private Optional<Derogation> derogationInForce(DecisionTaken decision) {
        return decision.derogation().filter(d -> !neededOn().isAfter(d.until()));
    }

    /** The day on which a decision or a derogation has to hold. */
    private LocalDate neededOn() {
        return examination.sessionDay().orElse(examination.today());
    }

    /** Settlement says who settled the item and why; the finding keeps what was found and names a derogation. */
    private static Item settled(Item item, Act<DecisionTaken> act) {
        DecisionTaken decision = act.content();
        var settlement = new Settlement(act.id().toString(), act.by(), decision.day(), decision.reason());
        var inputs = Stream.concat(item.inputs().stream(), Stream.of(Input.of(act)))
                .distinct()
                .toList();
        Phrase finding = item.isOpen()
                ? decision.derogation()
                        .map(d -> item.finding().then(granted(d)))
                        .orElse(item.finding())
                : item.finding();
        return item.settledAs(decision.met(), finding, inputs, settlement);
    }

    private static Phrase granted(Derogation derogation) {
        return Phrase.of(
                "Dérogation accordée par %s (%s), valable jusqu'au %s.",
                "Derogation granted by %s (%s), valid until %s.",
                derogation.authority(),
                derogation.text(),
                derogation.until());
    }
}
