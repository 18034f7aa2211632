package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.examfile.DecisionTaken;
import org.jalon.journal.Act;

/**
 * Rule 22: a decision settles what no text decides; only an authority's derogation lifts what a text refuses. An item
 * that rests on unverified data waits for their confirmation (rule 25), no decision stands in for it.
 */
record Decisions(Examination examination) {

    Item applyTo(Item item) {
        return decisionOn(item).map(d -> settled(item, d)).orElse(item);
    }

    private Optional<Act<DecisionTaken>> decisionOn(Item item) {
        return Stream.concat(
                        examination.candidate().centreDecisions().stream().filter(this::isForThisCentrewide),
                        examination.acts(DecisionTaken.class).stream())
                .filter(a -> a.content().item().equals(item.id()))
                .filter(a -> reaches(item, a.content()))
                .reduce((earlier, later) -> later);
    }

    private boolean isForThisCentrewide(Act<DecisionTaken> act) {
        DecisionTaken decision = act.content();
        return decision.framework().filter(examination.framework().id()::equals).isPresent()
                && decision.target().filter(examination.target()::equals).isPresent();
    }

    private boolean reaches(Item item, DecisionTaken decision) {
        if (!item.unverified().isEmpty()) {
            return false;
        }
        return switch (item.state()) {
            case UNDETERMINED -> item.question().equals(decision.question()) && isEnough(item, decision);
            case NOT_MET, PENDING ->
                decision.met()
                        && decision.derogation().filter(d -> holds(d.until())).isPresent();
            case MET, NOT_APPLICABLE -> false;
        };
    }

    private static boolean isEnough(Item item, DecisionTaken decision) {
        int least = decision.fromMinutes().orElse(0);
        return least == 0
                || item.figures().stream()
                        .anyMatch(f -> f.name().equals(Figure.MINUTES_ATTESTED) && f.value() >= least);
    }

    private boolean holds(LocalDate until) {
        return !examination.sessionDay().orElse(examination.today()).isAfter(until);
    }

    private static Item settled(Item item, Act<DecisionTaken> act) {
        DecisionTaken decision = act.content();
        var settlement = new Settlement(act.id().toString(), act.by(), decision.day(), decision.reason());
        var inputs = Stream.concat(item.inputs().stream(), Stream.of(Input.of(act)))
                .distinct()
                .toList();
        Phrase finding = item.finding()
                .then(Phrase.of("Décidé le %s : %s", "Decided on %s: %s", decision.day(), decision.reason()));
        return item.settledAs(decision.met(), finding, inputs, settlement);
    }
}
