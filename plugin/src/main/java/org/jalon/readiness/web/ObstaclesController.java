package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.SessionId;
import org.jalon.learner.AsOf;
import org.jalon.learner.CohortId;
import org.jalon.readiness.ObstacleList;
import org.jalon.readiness.ObstacleLists;
import org.jalon.spreadsheet.web.SheetAnswer;
import org.jalon.spreadsheet.web.SheetFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What blocks whom before a session, as data and as a file. */
@RestController
@Tag(name = "Readiness")
class ObstaclesController {

    private static final String WHAT =
            "Of each candidate the verdict and each blocking item that is NOT_MET, PENDING or UNDETERMINED, with finding, "
                    + "next step, owner, due date and whether it is late; `rule` says it in words. The filters narrow the "
                    + "list, `counts` is before them. The CSV is UTF-8 with its mark and `;`, and runs no formula. "
                    + "Needs READ_ALL.";

    private final ObstacleLists lists;
    private final SignedIn signedIn;
    private final AsOf asOf;
    private final MessageSource messages;

    ObstaclesController(ObstacleLists lists, SignedIn signedIn, AsOf asOf, MessageSource messages) {
        this.lists = lists;
        this.signedIn = signedIn;
        this.asOf = asOf;
        this.messages = messages;
    }

    @GetMapping(
            path = "/api/sessions/{session}/obstacles",
            produces = {MediaType.APPLICATION_JSON_VALUE, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(summary = "What blocks whom before an exam session", description = WHAT)
    @ApiResponse(
            responseCode = "200",
            description = "The list; as a file in words",
            content = @Content(schema = @Schema(implementation = ObstaclesAnswer.class)))
    @ApiResponse(responseCode = "400", description = "Filters break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such session")
    ResponseEntity<?> ofSession(
            @PathVariable UUID session,
            @ParameterObject ObstacleQuery query,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam("asOf")
                    Optional<Instant> then,
            @Parameter(description = "json, csv or xlsx; else by the Accept header") @RequestParam
                    Optional<String> format,
            @Parameter(description = "Language of a file: fr or en") @RequestParam(defaultValue = "fr") String lang,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        Optional<ObstacleList> list = lists.ofSession(new SessionId(session), then.map(t -> asOf.of(then)));
        return answer(
                list.orElseThrow(() -> new NoSuchElementException("There is no exam session " + session)),
                query,
                SheetAnswer.format(format, accept),
                lang);
    }

    @GetMapping(
            path = "/api/cohorts/{cohort}/obstacles",
            produces = {MediaType.APPLICATION_JSON_VALUE, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(summary = "What blocks whom in a cohort, each before their own session", description = WHAT)
    @ApiResponse(
            responseCode = "200",
            description = "The list; as a file in words",
            content = @Content(schema = @Schema(implementation = ObstaclesAnswer.class)))
    @ApiResponse(responseCode = "400", description = "Filters break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    ResponseEntity<?> ofCohort(
            @PathVariable UUID cohort,
            @ParameterObject ObstacleQuery query,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam("asOf")
                    Optional<Instant> then,
            @Parameter(description = "json, csv or xlsx; else by the Accept header") @RequestParam
                    Optional<String> format,
            @Parameter(description = "Language of a file: fr or en") @RequestParam(defaultValue = "fr") String lang,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        Optional<ObstacleList> list = lists.ofCohort(new CohortId(cohort), then.map(t -> asOf.of(then)));
        return answer(
                list.orElseThrow(() -> new NoSuchElementException("There is no cohort " + cohort)),
                query,
                SheetAnswer.format(format, accept),
                lang);
    }

    private ResponseEntity<?> answer(ObstacleList all, ObstacleQuery query, SheetFormat format, String lang) {
        ObstacleList list = all.filtered(query.filter());
        Locale locale = lang.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return format == SheetFormat.JSON
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ObstaclesAnswer.of(list))
                : SheetAnswer.of(ObstacleSheet.of(list, messages, locale), format, "obstacles");
    }
}
