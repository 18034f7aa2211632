package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.Projection;
import org.jalon.enterprise.Projections;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says when the duration that is due will be reached. */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/enterprise", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprise period")
class ProjectionController {

    private final CandidacyJournal journal;
    private final Projections projections;
    private final Clock clock;

    ProjectionController(CandidacyJournal journal, Projections projections, Clock clock) {
        this.journal = journal;
        this.projections = projections;
        this.clock = clock;
    }

    @GetMapping("/projection")
    @Operation(
            summary = "When the duration that is due is reached, if what is planned is done",
            description =
                    "`outlook` is REACHED, BY_PLAN, SHORT, NO_PLAN or NO_THRESHOLD; `beforeSession` is absent where "
                            + "the day or the session is not known. All durations are whole minutes. Planned time is never "
                            + "counted as done, and this is no verdict.")
    Projection projection(@PathVariable UUID candidacy) {
        Candidacy of = journal.open(candidacy);
        return projections.of(of, EnterpriseActs.read(journal.acts(of)), clock.instant());
    }
}
