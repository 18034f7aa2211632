package org.jalon.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.journal.Act;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.SentAct;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Takes in the time and the proofs of a candidate's period for the signed-in person, and withdraws what was wrong. */
@Component
public final class PeriodDesk {

    private final CandidacyJournal acts;
    private final Journal journal;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    PeriodDesk(CandidacyJournal acts, Journal journal, SignedIn signedIn, Clock clock, ZoneId zone) {
        this.acts = acts;
        this.journal = journal;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    public RecordedAnswer record(Candidacy of, EnterpriseAct act) {
        return acts.record(of, act, EnterpriseActs.CODEC);
    }

    /**
     * Records a proof that was received, with its file where one came.
     *
     * @throws RefusedActException when it has several files, or neither a file nor a reference
     */
    public RecordedAnswer receive(Candidacy of, SentAct<ProofReceived> sent) {
        if (sent.files().size() > 1) {
            throw new RefusedActException(
                    "A proof has one file, not %d".formatted(sent.files().size()));
        }
        ProofReceived proof = sent.files().stream()
                .findFirst()
                .map(file -> sent.act().withFile(file.sha2().value()))
                .orElse(sent.act());
        if (!proof.isTraceable()) {
            throw RefusedActException.saying(
                    "A proof has a file, or a reference that says where it lies", "reference", "");
        }
        return acts.record(of, new SentAct<>(proof, sent.files()), EnterpriseActs.CODEC);
    }

    /**
     * Records that the person accepts a proof.
     *
     * @throws RefusedActException when the candidacy has no such proof that stands
     */
    public RecordedAnswer accept(Candidacy of, ProofAccepted accepted) {
        boolean known = file(of).proofs().stream().anyMatch(p -> p.id().equals(accepted.proof()));
        if (!known) {
            throw new RefusedActException("proof", accepted.proof(), "this candidacy has no such proof that stands");
        }
        return record(of, accepted);
    }

    /**
     * Records that proofs were handed over; where none is named, those that were received by that day.
     *
     * @throws RefusedActException when one named does not stand, or there is none and no earlier session has it
     */
    public RecordedAnswer handOver(Candidacy of, ProofHandedOver handOver) {
        List<Act<ProofReceived>> standing = file(of).proofs();
        ProofHandedOver named = handOver.naming(standing);
        named.proofs().stream()
                .filter(id -> standing.stream().noneMatch(proof -> proof.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new RefusedActException("proofs", id, "this candidacy has no such proof that stands");
                });
        if (named.proofs().isEmpty() && named.earlierSession().isEmpty()) {
            throw RefusedActException.saying(
                    "There is no proof to hand over; this candidacy has none that was received by " + named.day(),
                    "proofs",
                    "");
        }
        return record(of, named);
    }

    /**
     * Withdraws an entry of time, a plan, a proof or its acceptance; answers what it was.
     *
     * @throws RefusedActException when the candidacy has no such act that stands, or the reason is blank
     */
    public EnterpriseAct withdraw(Candidacy of, StatementId id, String reason) {
        EnterpriseFile file = file(of);
        EnterpriseAct act = Stream.<Act<? extends EnterpriseAct>>concat(
                        Stream.concat(file.time().stream(), file.placement().stream()),
                        Stream.concat(file.proofs().stream(), file.acceptances().stream()))
                .filter(a -> a.id().equals(id))
                .findFirst()
                .<EnterpriseAct>map(Act::content)
                .orElseThrow(() -> new RefusedActException(
                        "act", id, "this candidacy has no such act about its period that stands"));
        journal.withdraw(id, reason, signedIn.get());
        return act;
    }

    /** Today in the centre's zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private EnterpriseFile file(Candidacy of) {
        return EnterpriseActs.read(acts.acts(of));
    }
}
