package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.enterprise.CompanyRecorded;
import org.jalon.enterprise.CompanyState;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.PlannedDay;
import org.jalon.enterprise.Segment;
import org.jalon.enterprise.SegmentBegun;
import org.jalon.enterprise.SegmentEnded;
import org.jalon.enterprise.TimePlanned;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records where the period takes place: the search of a company, segments with their tutors, what is planned. */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/enterprise", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprise period")
class PlacementController {

    private final CandidacyJournal journal;

    PlacementController(CandidacyJournal journal) {
        this.journal = journal;
    }

    /**
     * A segment that ends because another follows: another company, tutor or status.
     *
     * @param ended why and when the present one ends
     * @param begun the one that follows
     */
    record SegmentChange(
            @NotNull SegmentEnded ended, @NotNull SegmentBegun begun) {}

    @GetMapping("/companies")
    @Operation(summary = "The companies and how far the search of each has come, by name")
    List<CompanyState> companies(@PathVariable UUID candidacy) {
        return file(journal.open(candidacy)).companies();
    }

    @PostMapping("/companies")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record where the search stands with a company",
            description =
                    "`stage` is SOUGHT, CONTACTED, APPLIED, FOUND, AGREEMENT_SIGNED or DECLINED; what is left out "
                            + "of address, contact and tutor stays as recorded before. Needs the right RECORD_ACTS.")
    RecordedAnswer company(@PathVariable UUID candidacy, @RequestBody CompanyRecorded company) {
        return journal.record(journal.open(candidacy), company, EnterpriseActs.CODEC);
    }

    @GetMapping("/segments")
    @Operation(summary = "The segments of the period, by first day, those that ended early among them")
    List<Segment> segments(@PathVariable UUID candidacy) {
        return file(journal.open(candidacy)).segments();
    }

    @PostMapping("/segments")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a segment: a company, its tutor, from, to, and by what the candidate is there",
            description =
                    "`status` is TRAINEE (no employment contract), APPRENTICE, PROFESSIONALISATION or EMPLOYED (by "
                            + "the host company); under a contract the contract rules the weekly hours. `from` may lie ahead. "
                            + "Needs the right RECORD_ACTS.")
    RecordedAnswer segment(@PathVariable UUID candidacy, @RequestBody SegmentBegun segment) {
        return journal.record(journal.open(candidacy), segment, EnterpriseActs.CODEC);
    }

    @PostMapping("/segments/ends")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that a segment ended otherwise than foreseen",
            description =
                    "The segment is kept up to `lastDay`; withdrawing this act brings it back. Needs RECORD_ACTS.")
    RecordedAnswer end(@PathVariable UUID candidacy, @RequestBody SegmentEnded end) {
        Candidacy of = journal.open(candidacy);
        refuseUnlessOpen(of, end);
        return journal.record(of, end, EnterpriseActs.CODEC);
    }

    @PostMapping("/segments/changes")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a change of company, tutor or status midway",
            description = "Ends one segment and begins the next, both or neither. Needs RECORD_ACTS.")
    List<RecordedAnswer> change(@PathVariable UUID candidacy, @Valid @RequestBody SegmentChange change) {
        Candidacy of = journal.open(candidacy);
        refuseUnlessOpen(of, change.ended());
        if (!change.begun().from().isAfter(change.ended().lastDay())) {
            throw new RefusedActException("begun.from is %s; the segment before ends on %s"
                    .formatted(change.begun().from(), change.ended().lastDay()));
        }
        return journal.recordAll(of, List.of(change.ended(), change.begun()), EnterpriseActs.CODEC);
    }

    @GetMapping("/calendar")
    @Operation(
            summary = "The planned days, by day and company",
            description = "What is planned is never counted as done.")
    List<PlannedDay> calendar(@PathVariable UUID candidacy) {
        return file(journal.open(candidacy)).calendar();
    }

    @PostMapping("/plans")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Plan days in a company",
            description =
                    "`week` gives minutes by day of the week (MONDAY …), `exceptions` other minutes on single days, 0 "
                            + "for a free one. It replaces what was planned in this company from `from` to `to`. Needs "
                            + "RECORD_ACTS.")
    RecordedAnswer plan(@PathVariable UUID candidacy, @RequestBody TimePlanned plan) {
        return journal.record(journal.open(candidacy), plan, EnterpriseActs.CODEC);
    }

    private void refuseUnlessOpen(Candidacy of, SegmentEnded end) {
        if (journal.isRepeat(of)) {
            return;
        }
        StatementId id = end.segment();
        Segment segment = file(of).segments().stream()
                .filter(s -> s.statement().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedActException(
                        "segment is %s; this candidacy has no such segment that stands".formatted(id)));
        if (segment.ended().isPresent()) {
            throw new RefusedActException("segment is %s; it ended on %s already"
                    .formatted(id, segment.to().map(Object::toString).orElse("")));
        }
        if (end.lastDay().isBefore(segment.from().minusDays(1))) {
            throw new RefusedActException(
                    "lastDay is %s; the segment begins on %s".formatted(end.lastDay(), segment.from()));
        }
    }

    private EnterpriseFile file(Candidacy candidacy) {
        return EnterpriseActs.read(journal.acts(candidacy));
    }
}
