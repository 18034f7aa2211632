package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.evidence.CoverageMatrices;
import org.jalon.evidence.CoverageMatrix;
import org.jalon.journal.RowDigest;
import org.jalon.learner.AsOf;
import org.jalon.learner.CohortId;
import org.jalon.spreadsheet.web.SheetAnswer;
import org.jalon.spreadsheet.web.SheetFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has covered what in a cohort, by the machine's view alone. */
@RestController
@RequestMapping("/api/cohorts/{cohort}/coverage")
@Tag(name = "Evidence", description = "What became of the stored statements")
class CoverageMatrixController {

    private final CoverageMatrices matrices;
    private final SignedIn signedIn;
    private final AsOf asOf;

    CoverageMatrixController(CoverageMatrices matrices, SignedIn signedIn, AsOf asOf) {
        this.matrices = matrices;
        this.signedIn = signedIn;
        this.asOf = asOf;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            summary = "The coverage matrix of a cohort: candidates by competencies",
            description =
                    "The machine's view: what the stored statements show by the mapping in use. A formateur's"
                            + " appraisal is another thing and not in it. The ETag stays while no cell changes. Needs READ_ALL.")
    @ApiResponse(
            responseCode = "200",
            description = "The matrix; as a file in words",
            content = @Content(schema = @Schema(implementation = CoverageMatrixAnswer.class)))
    @ApiResponse(responseCode = "304", description = "No cell has changed since that ETag")
    @ApiResponse(responseCode = "400", description = "asOf is no instant or lies ahead, or there is no such format")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    ResponseEntity<?> matrix(
            @PathVariable UUID cohort,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam("asOf")
                    Optional<Instant> then,
            @Parameter(description = "json, csv or xlsx; else by the Accept header") @RequestParam
                    Optional<String> format,
            @Parameter(description = "Language of a file: fr or en") @RequestParam(defaultValue = "fr") String lang,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        CohortId id = new CohortId(cohort);
        Instant instant = asOf.of(then);
        CoverageMatrix matrix = (then.isPresent() ? matrices.find(id, instant) : matrices.find(id))
                .orElseThrow(() -> new NoSuchElementException("There is no cohort " + cohort));
        SheetFormat form = SheetAnswer.format(format, accept);
        return form == SheetFormat.JSON
                ? json(CoverageMatrixAnswer.of(matrix))
                : SheetAnswer.of(CoverageMatrixSheet.of(matrix, !lang.equals("en")), form, "couverture");
    }

    private static ResponseEntity<CoverageMatrixAnswer> json(CoverageMatrixAnswer answer) {
        RowDigest digest = new RowDigest();
        digest.add(answer.name(), answer.versions(), answer.withoutCandidacy());
        return ResponseEntity.ok()
                .eTag('"' + digest.hex() + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
