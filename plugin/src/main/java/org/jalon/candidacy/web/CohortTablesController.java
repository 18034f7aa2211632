package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.ChangedMeanwhileException;
import org.jalon.candidacy.CohortImport;
import org.jalon.candidacy.CohortReading;
import org.jalon.candidacy.CohortRow;
import org.jalon.candidacy.CohortTable;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.spreadsheet.SheetCsv;
import org.jalon.spreadsheet.web.SheetAnswer;
import org.jalon.spreadsheet.web.SheetFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cohorts as tables: taken over from a spreadsheet or another system, and handed out in the same columns. */
@RestController
@RequestMapping("/api/cohorts")
@Tag(name = "Cohorts")
class CohortTablesController {

    private final CohortImport imports;
    private final CohortTable table;
    private final Cohorts cohorts;
    private final SignedIn signedIn;

    CohortTablesController(CohortImport imports, CohortTable table, Cohorts cohorts, SignedIn signedIn) {
        this.imports = imports;
        this.table = table;
        this.cohorts = cohorts;
        this.signedIn = signedIn;
    }

    @GetMapping(path = "/import-model.csv", produces = SheetFormat.CSV_TYPE)
    @Operation(
            summary = "An empty table with the columns of an import",
            description = "Needs the right READ_ALL. UTF-8 with its mark, parted by `;`.")
    @ApiResponse(responseCode = "200", description = "The header of the table")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    ResponseEntity<byte[]> model() {
        signedIn.require(Right.READ_ALL);
        return SheetAnswer.of(CohortTable.sheet("Cohorte", List.of()), SheetFormat.CSV, "modele-cohorte");
    }

    @GetMapping(
            path = "/{id}/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            summary = "A cohort as a table, one line for each candidacy of a present member",
            description = "Needs the right READ_ALL. A member without a candidacy has a line too. In CSV and XLSX, text"
                    + " that a spreadsheet might run begins with an apostrophe, which the import takes off again. The"
                    + " CSV and the JSON can be imported again and then change nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE),
                @Content(mediaType = SheetFormat.CSV_TYPE),
                @Content(mediaType = SheetFormat.XLSX_TYPE)
            })
    @ApiResponse(responseCode = "400", description = "No such format")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    ResponseEntity<?> export(
            @PathVariable UUID id,
            @Parameter(description = "json, csv or xlsx; what Accept says if absent") @RequestParam
                    Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        SheetFormat wanted = SheetAnswer.format(format, accept);
        List<CohortRow> rows = table.rows(known(id).id());
        if (wanted == SheetFormat.JSON) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(rows.stream().map(CohortRowBody::of).toList());
        }
        return SheetAnswer.of(CohortTable.sheet("Cohorte", rows), wanted, "cohorte-" + id);
    }

    @PostMapping(path = "/{id}/import", consumes = SheetFormat.CSV_TYPE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Take a table of learners and candidacies over into a cohort",
            description = "Needs the right MANAGE_COHORT. All lines or none; the same table again changes nothing."
                    + " CSV with French or English column names (/api/cohorts/import-model.csv), in UTF-8 or"
                    + " Windows-1252, parted by `;`, `,` or tabs, at most 5 MB and 10,000 lines; or the same as a JSON"
                    + " list. A learner is recognised by a tied agent; the same name elsewhere is a warning. A candidacy"
                    + " that is on record with other terms stays as it is, with a warning.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "200", description = "What each line did, or would do")
    @ApiResponse(responseCode = "400", description = "The body is no such table; `faults` says why")
    @ApiResponse(responseCode = "403", description = "The account may not manage cohorts")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    @ApiResponse(
            responseCode = "409",
            description = "An agent was tied to another learner meanwhile; nothing is written")
    @ApiResponse(
            responseCode = "422",
            description = "Lines have faults, and nothing is written; `faults` names line, column, value and rule")
    CohortImportAnswer importCsv(
            @PathVariable UUID id,
            @Parameter(description = "Only say what would happen") @RequestParam(defaultValue = "false")
                    boolean preview,
            InputStream body)
            throws IOException {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        CohortId cohort = known(id).id();
        CohortCsv csv = CohortCsv.of(SheetCsv.read(body));
        return takeOver(cohort, csv.rows(), csv.ignored(), preview, person);
    }

    @PostMapping(
            path = "/{id}/import",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Take a table of learners and candidacies over into a cohort")
    @ApiResponse(responseCode = "200", description = "What each line did, or would do")
    CohortImportAnswer importJson(
            @PathVariable UUID id,
            @Parameter(description = "Only say what would happen") @RequestParam(defaultValue = "false")
                    boolean preview,
            @RequestBody @Size(max = 10_000) List<CohortRowBody> rows) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        List<CohortRow> numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).row(i + 1))
                .toList();
        return takeOver(known(id).id(), numbered, List.of(), preview, person);
    }

    private CohortImportAnswer takeOver(
            CohortId cohort, List<CohortRow> rows, List<String> ignored, boolean preview, Person person) {
        if (preview) {
            return CohortImportAnswer.of(imports.preview(cohort, rows), false, ignored);
        }
        try {
            CohortReading reading = imports.write(cohort, rows, person.id().toString());
            if (!reading.faults().isEmpty()) {
                throw faulty(reading);
            }
            return CohortImportAnswer.of(reading, true, ignored);
        } catch (ChangedMeanwhileException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }

    private static ErrorResponseException faulty(CohortReading reading) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The table has %d faults, and nothing is written"
                        .formatted(reading.faults().size()));
        problem.setTitle("A line breaks a rule");
        problem.setProperty("faults", CohortImportAnswer.faults(reading));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private Cohort known(UUID id) {
        return cohorts.find(new CohortId(id))
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cohort with the id " + id));
    }
}
