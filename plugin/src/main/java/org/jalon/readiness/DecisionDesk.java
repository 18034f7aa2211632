package org.jalon.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.FileActs;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Takes a person's decisions on items of the present report (rule 22); whoever decides has the right DECIDE. */
@Component
public final class DecisionDesk {

    private final ReadableCandidacies candidacies;
    private final Assessments assessments;
    private final ActLog acts;
    private final Journal journal;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    DecisionDesk(
            ReadableCandidacies candidacies,
            Assessments assessments,
            ActLog acts,
            Journal journal,
            SignedIn signedIn,
            Clock clock,
            ZoneId zone) {
        this.candidacies = candidacies;
        this.assessments = assessments;
        this.acts = acts;
        this.journal = journal;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Records the decision.
     *
     * @throws RefusedActException when the present report has no such item, or there is nothing so to decide of it
     */
    public RecordedAnswer decide(UUID candidacy, DecisionTerms terms) {
        var person = signedIn.require(Right.DECIDE);
        Candidacy of = candidacies.get(candidacy);
        var subject =
                terms.wholeCentre() ? ActSubject.CENTRE : new ActSubject(of.id().value());
        if (!journal.isRepeat(subject, person)) {
            check(item(of, terms.item()), terms);
        }
        var decision = new DecisionTaken(
                LocalDate.now(clock.withZone(zone)),
                terms.item(),
                terms.question(),
                terms.met(),
                terms.reason(),
                terms.wholeCentre() ? Optional.of(of.framework()) : Optional.empty(),
                terms.wholeCentre() ? Optional.of(of.target()) : Optional.empty(),
                terms.fromMinutes(),
                terms.derogation(),
                terms.text(),
                terms.until());
        var learner = terms.wholeCentre()
                ? Optional.<UUID>empty()
                : Optional.of(of.learner().value());
        return RecordedAnswer.of(journal.record(subject, learner, decision, FileActs.CODEC, person));
    }

    /**
     * Withdraws a decision that bears on the candidacy, be it for the whole centre; the item is then what it was.
     *
     * @throws RefusedActException when no such decision stands, or the reason is blank
     */
    public void withdraw(UUID candidacy, StatementId decision, String reason) {
        var person = signedIn.require(Right.DECIDE);
        Candidacy of = candidacies.get(candidacy);
        acts.find(decision)
                .filter(act -> act.template() == ActTemplate.DECISION_TAKEN
                        && act.withdrawn().isEmpty())
                .filter(act -> act.subject().equals(ActSubject.CENTRE)
                        || act.subject().value().equals(of.id().value()))
                .orElseThrow(() -> new RefusedActException("decision", decision, "no such decision stands here"));
        journal.withdraw(decision, reason, person);
    }

    private Item item(Candidacy candidacy, String id) {
        var report = assessments.assess(candidacy.id()).orElseThrow().report();
        return report.items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedActException("item is %s; the present report has no such item".formatted(id)));
    }

    private static void check(Item item, DecisionTerms terms) {
        if (!item.unverified().isEmpty()) {
            throw new RefusedActException(
                    "item %s rests on unverified data %s: confirm them, no decision stands in for that"
                            .formatted(item.id(), item.unverified()));
        }
        if (item.state() == State.UNDETERMINED && !item.question().equals(terms.question())) {
            throw new RefusedActException("question is %s; item %s asks %s"
                    .formatted(
                            terms.question().orElse("absent"),
                            item.id(),
                            item.question().orElse("nothing")));
        }
        if (item.isOpen() && terms.derogation().isEmpty()) {
            throw new RefusedActException(
                    "item %s is %s; only an authority's derogation lifts that".formatted(item.id(), item.state()));
        }
        if (!item.isUnsettled()) {
            throw new RefusedActException(
                    "item %s is %s; there is nothing to decide".formatted(item.id(), item.state()));
        }
    }
}
