package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.CompetencyCoverage;
import org.jalon.catalogue.Hole;
import org.jalon.catalogue.ReverseCoverage;
import org.jalon.framework.Framework;
import org.jalon.mapping.Mappings;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;
import org.jalon.spreadsheet.web.SheetAnswer;
import org.jalon.spreadsheet.web.SheetFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For each competency which activities are for it, and the holes. */
@RestController
@RequestMapping("/api/mappings/{frameworkId}/coverage")
@Tag(name = "Mappings")
class CoverageController {

    private static final List<String> HEADER =
            List.of("compétence", "intitulé", "activités évaluées", "activités de formation", "manque");

    private final KnownMappings known;
    private final Mappings mappings;
    private final SignedIn signedIn;

    CoverageController(KnownMappings known, Mappings mappings, SignedIn signedIn) {
        this.known = known;
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    /** What the mapping in use holds for the competencies. */
    record CoverageAnswer(
            @Schema(description = "The version in use; 0 when none was published")
            long version,

            @Schema(description = "Those of the blocs, then the transversal ones")
            List<Row> competencies,

            @Schema(description = "How many competencies lack something")
            long holes) {}

    /** One competency. */
    record Row(
            @Schema(example = "ntc-2018.1.4") String competency,
            @Schema(example = "1.4") String sign,
            String label,
            boolean transversal,

            @Schema(description = "The activities that judge it")
            List<Named> assessing,

            @Schema(description = "The activities that only train it")
            List<Named> training,

            @Schema(description = "Absent when an activity judges it")
            Optional<Hole> hole,

            @Schema(example = "1.4 : aucune activité évaluée")
            Optional<String> holeInFrench,

            @Schema(example = "1.4: no assessed activity") Optional<String> holeInEnglish) {

        static Row of(CompetencyCoverage coverage) {
            return new Row(
                    coverage.competency().value(),
                    coverage.competency().sign(),
                    coverage.label(),
                    coverage.transversal(),
                    coverage.assessing().stream().map(Named::of).toList(),
                    coverage.training().stream().map(Named::of).toList(),
                    coverage.hole(),
                    coverage.holeInFrench(),
                    coverage.holeInEnglish());
        }
    }

    /** An activity by its name. */
    record Named(String id, String title, boolean required) {

        static Named of(Activity activity) {
            return new Named(
                    activity.id().value(), activity.title(), activity.rule().required());
        }
    }

    @GetMapping
    @Operation(
            summary = "Which activities are for each competency, and the holes",
            description = "Of the mapping in use; without one, everything is a hole. Needs the right READ_ALL.")
    @ApiResponse(
            responseCode = "200",
            description = "Each competency with its activities",
            content = @Content(schema = @Schema(implementation = CoverageAnswer.class)))
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    ResponseEntity<?> coverage(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = "`json`, `csv` or `xlsx`; the Accept header says the same") @RequestParam
                    Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        Framework framework = known.framework(frameworkId);
        SheetFormat wanted = SheetAnswer.format(format, accept);
        long version = mappings.count(framework.id());
        ReverseCoverage coverage = ReverseCoverage.of(catalogue(framework), framework);
        return wanted == SheetFormat.JSON
                ? ResponseEntity.ok(new CoverageAnswer(
                        version,
                        coverage.competencies().stream().map(Row::of).toList(),
                        coverage.holes().size()))
                : SheetAnswer.of(sheet(coverage), wanted, "coverage-%s-%d".formatted(framework.id(), version));
    }

    private Catalogue catalogue(Framework framework) {
        CatalogueDraft draft = known.draft(framework);
        return new Catalogue(draft.id(), draft.framework(), draft.title(), draft.modules());
    }

    private static Sheet sheet(ReverseCoverage coverage) {
        List<List<Cell>> rows = coverage.competencies().stream()
                .map(row -> List.of(
                        Cell.of(row.competency().sign()),
                        Cell.of(row.label()),
                        titles(row.assessing()),
                        titles(row.training()),
                        Cell.ofText(row.hole().map(Hole::french))))
                .toList();
        return new Sheet("Couverture", HEADER, rows);
    }

    private static Cell titles(List<Activity> activities) {
        return Cell.of(activities.stream().map(Activity::title).collect(Collectors.joining(" | ")));
    }
}
