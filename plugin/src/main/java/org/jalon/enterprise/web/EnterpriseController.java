package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.enterprise.EnterpriseAct;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records the period in the company: time done, proofs, their acceptance and hand-over (A2018 art. 5). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/enterprise", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprise period")
class EnterpriseController {

    private final ReadableCandidacies candidacies;
    private final Journal journal;
    private final ActLog log;
    private final SignedIn signedIn;
    private final Clock clock;

    EnterpriseController(ReadableCandidacies candidacies, Journal journal, ActLog log, SignedIn signedIn, Clock clock) {
        this.candidacies = candidacies;
        this.journal = journal;
        this.log = log;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The acts about the period in the company that stand, oldest first")
    EnterpriseFile get(@PathVariable UUID candidacy) {
        return file(candidacies.get(candidacy));
    }

    @PostMapping("/time")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record time done",
            description = "`minutes` are whole minutes of presence, 0 for an absence; `unit` is HALF_DAY, DAY or WEEK; "
                    + "clock times only where they are known. Needs the right RECORD_ACTS.")
    RecordedAnswer time(@PathVariable UUID candidacy, @RequestBody TimeDone time) {
        return record(candidacies.get(candidacy), time);
    }

    @PostMapping("/proofs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a proof that was received",
            description = "`minutes` are the whole minutes that it attests. Needs the right RECORD_ACTS.")
    RecordedAnswer proof(@PathVariable UUID candidacy, @RequestBody ProofReceived proof) {
        return record(candidacies.get(candidacy), proof);
    }

    @PostMapping("/proofs/acceptances")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Accept a received proof", description = "A person's act; needs the right ACCEPT_PROOF.")
    RecordedAnswer acceptance(@PathVariable UUID candidacy, @RequestBody ProofAccepted accepted) {
        Candidacy of = candidacies.get(candidacy);
        boolean known = file(of).proofs().stream().anyMatch(p -> p.id().equals(accepted.proof()));
        if (!known) {
            throw new RefusedActException(
                    "proof is %s; this candidacy has no such proof that stands".formatted(accepted.proof()));
        }
        return record(of, accepted);
    }

    @PostMapping("/proofs/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the proof was handed to the responsable de session",
            description = "Needs the right RECORD_ACTS.")
    RecordedAnswer handOver(@PathVariable UUID candidacy, @RequestBody ProofHandedOver handOver) {
        return record(candidacies.get(candidacy), handOver);
    }

    private RecordedAnswer record(Candidacy candidacy, EnterpriseAct act) {
        var subject = new ActSubject(candidacy.id().value());
        var learner = Optional.of(candidacy.learner().value());
        return RecordedAnswer.of(journal.record(subject, learner, act, EnterpriseActs.CODEC, signedIn.get()));
    }

    private EnterpriseFile file(Candidacy candidacy) {
        journal.catchUp();
        return EnterpriseActs.read(log.of(List.of(new ActSubject(candidacy.id().value())), clock.instant()));
    }
}
