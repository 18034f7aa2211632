package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.Derogation;
import org.jalon.examfile.FileActs;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.Item;
import org.jalon.readiness.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a person's decision on an item of the present report (rule 22). */
@RestController
@Tag(name = "Readiness")
class DecisionsController {

    private final ReadableCandidacies candidacies;
    private final Assessments assessments;
    private final Journal journal;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    DecisionsController(
            ReadableCandidacies candidacies,
            Assessments assessments,
            Journal journal,
            SignedIn signedIn,
            Clock clock,
            ZoneId zone) {
        this.candidacies = candidacies;
        this.assessments = assessments;
        this.journal = journal;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A decision.
     *
     * @param item id of the item in the present report
     * @param question the item's question, as the report names it; absent with a derogation
     * @param wholeCentre whether it holds for every candidate of this framework version and target
     * @param fromMinutes it holds only where at least so many minutes in the company are attested
     * @param text the text on which it rests, where there is one
     * @param until last day on which it holds; without end if absent
     */
    record DecisionRequest(
            @NotBlank String item,
            Optional<String> question,
            boolean met,
            @NotBlank String reason,
            boolean wholeCentre,
            Optional<Integer> fromMinutes,
            Optional<Derogation> derogation,
            Optional<String> text,
            Optional<LocalDate> until) {}

    @PostMapping(path = "/api/candidacies/{candidacy}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.DECIDE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Decide an item",
            description = "Settles an item that is UNDETERMINED by answering its question, or records an authority's "
                    + "derogation for one that is NOT_MET or PENDING. An item that rests on unverified data waits for "
                    + "their confirmation. Needs the right DECIDE.")
    RecordedAnswer decide(@PathVariable UUID candidacy, @Valid @RequestBody DecisionRequest request) {
        var person = signedIn.require(Right.DECIDE);
        Candidacy of = candidacies.get(candidacy);
        var subject = request.wholeCentre()
                ? ActSubject.CENTRE
                : new ActSubject(of.id().value());
        if (!journal.isRepeat(subject, person)) {
            check(item(of, request.item()), request);
        }
        var decision = new DecisionTaken(
                LocalDate.now(clock.withZone(zone)),
                request.item(),
                request.question(),
                request.met(),
                request.reason(),
                request.wholeCentre() ? Optional.of(of.framework()) : Optional.empty(),
                request.wholeCentre() ? Optional.of(of.target()) : Optional.empty(),
                request.fromMinutes(),
                request.derogation(),
                request.text(),
                request.until());
        var learner = request.wholeCentre()
                ? Optional.<UUID>empty()
                : Optional.of(of.learner().value());
        return RecordedAnswer.of(journal.record(subject, learner, decision, FileActs.CODEC, person));
    }

    private Item item(Candidacy candidacy, String id) {
        var report = assessments.assess(candidacy.id()).orElseThrow().report();
        return report.items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedActException("item is %s; the present report has no such item".formatted(id)));
    }

    private static void check(Item item, DecisionRequest request) {
        if (!item.unverified().isEmpty()) {
            throw new RefusedActException(
                    "item %s rests on unverified data %s: confirm them, no decision stands in for that"
                            .formatted(item.id(), item.unverified()));
        }
        if (item.state() == State.UNDETERMINED && !item.question().equals(request.question())) {
            throw new RefusedActException("question is %s; item %s asks %s"
                    .formatted(
                            request.question().orElse("absent"),
                            item.id(),
                            item.question().orElse("nothing")));
        }
        if (item.isOpen() && request.derogation().isEmpty()) {
            throw new RefusedActException(
                    "item %s is %s; only an authority's derogation lifts that".formatted(item.id(), item.state()));
        }
        if (!item.isUnsettled()) {
            throw new RefusedActException(
                    "item %s is %s; there is nothing to decide".formatted(item.id(), item.state()));
        }
    }
}
