package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.examfile.Arrangement;
import org.jalon.examfile.ArrangementAnswered;
import org.jalon.examfile.ArrangementRequested;
import org.jalon.examfile.FileDesk;
import org.jalon.journal.Act;
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

/** Aménagements d'épreuves: what was asked for, until when it is needed, what was answered (rule 22). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/file/arrangements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidate's file")
class ArrangementsController {

    private final FileDesk desk;

    ArrangementsController(FileDesk desk) {
        this.desk = desk;
    }

    /** An aménagement as the API shows it. */
    @Schema(name = "Arrangement")
    record ArrangementAnswer(
            UUID statementId,
            LocalDate askedOn,
            String what,
            Optional<LocalDate> deadline,
            Arrangement.State state,

            @Schema(description = "Whether the deadline has passed without an answer")
            boolean late,

            Optional<ArrangementAnswered> answer) {

        static ArrangementAnswer of(Arrangement arrangement, LocalDate today) {
            ArrangementRequested request = arrangement.request().content();
            return new ArrangementAnswer(
                    arrangement.request().id().value(),
                    request.day(),
                    request.what(),
                    request.deadline(),
                    arrangement.state(),
                    arrangement.isLate(today),
                    arrangement.answer().map(Act::content));
        }
    }

    @GetMapping
    @Operation(summary = "The aménagements d'épreuves asked for, with their answers")
    List<ArrangementAnswer> list(@PathVariable UUID candidacy) {
        return Arrangement.of(desk.file(desk.open(candidacy))).stream()
                .map(a -> ArrangementAnswer.of(a, desk.today()))
                .toList();
    }

    @PostMapping
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that an aménagement d'épreuves was asked for",
            description =
                    "`what` says what is asked for and never the reason of health behind it; `deadline` is the last "
                            + "day on which the answer is of use. Needs the right RECORD_ACTS.")
    RecordedAnswer request(@PathVariable UUID candidacy, @RequestBody ArrangementRequested act) {
        return desk.record(desk.open(candidacy), act);
    }

    @PostMapping("/answers")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record the authority's answer", description = "Needs the right RECORD_ACTS.")
    RecordedAnswer answer(@PathVariable UUID candidacy, @RequestBody ArrangementAnswered act) {
        Candidacy of = desk.open(candidacy);
        boolean stands =
                desk.file(of).of(ArrangementRequested.class).stream().anyMatch(a -> a.id().equals(act.request()));
        if (!stands) {
            throw new RefusedActException(
                    "request is %s; this candidacy has no such request that stands".formatted(act.request()));
        }
        return desk.record(of, act);
    }
}
