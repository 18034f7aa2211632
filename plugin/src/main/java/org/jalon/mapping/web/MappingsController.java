package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.mapping.file.CatalogueSheet;
import org.jalon.spreadsheet.web.SheetAnswer;
import org.jalon.spreadsheet.web.SheetFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which activities count for which competency, now and in every earlier version. */
@RestController
@RequestMapping("/api/mappings/{frameworkId}")
@Tag(name = "Mappings", description = "Which activities are evidence of which competency")
class MappingsController {

    private static final String FORMAT =
            "`json`, or `csv` and `xlsx` for a table with one line for each activity, which"
                    + " from-csv reads back; the Accept header says the same";

    private final KnownMappings known;
    private final Mappings mappings;
    private final SignedIn signedIn;

    MappingsController(KnownMappings known, Mappings mappings, SignedIn signedIn) {
        this.known = known;
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "The mapping in use for a framework version",
            description = "The ETag is its version. Needs the right READ_ALL.")
    @ApiResponse(
            responseCode = "200",
            description = "The version in use with its catalogue",
            content = @Content(schema = @Schema(implementation = MappingAnswer.class)))
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "No catalogue was ever published for such a framework version")
    ResponseEntity<?> get(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = FORMAT) @RequestParam Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        return answer(known.get(frameworkId), format, accept);
    }

    @GetMapping("/versions")
    @Operation(
            summary = "Every version of a mapping, the newest first",
            description = "Without the catalogues; none for a framework version without a mapping. Needs the right "
                    + "READ_ALL.")
    @ApiResponse(responseCode = "200", description = "Who published which version, when and why")
    @ApiResponse(responseCode = "400", description = "`limit` or `offset` is out of its range")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such framework version, and never was a mapping of it")
    MappingVersionAnswer.Versions versions(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int offset) {
        signedIn.require(Right.READ_ALL);
        if (limit < 1 || limit > 200 || offset < 0) {
            throw new MappingRefusal(
                    HttpStatus.BAD_REQUEST,
                    "limit = %d, offset = %d: limit is 1 to 200, offset 0 or more".formatted(limit, offset));
        }
        var framework = known.find(frameworkId)
                .map(PublishedMapping::framework)
                .orElseGet(() -> known.framework(frameworkId).id());
        return new MappingVersionAnswer.Versions(
                mappings.versions(framework, limit, offset).stream()
                        .map(MappingVersionAnswer::of)
                        .toList(),
                offset,
                mappings.count(framework));
    }

    @GetMapping("/versions/{version}")
    @Operation(
            summary = "One version of a mapping",
            description = "To put an earlier version into use again, POST its catalogue as a new one. Needs the right "
                    + "READ_ALL.")
    @ApiResponse(
            responseCode = "200",
            description = "The version with its catalogue, which never changes",
            content = @Content(schema = @Schema(implementation = MappingAnswer.class)))
    @ApiResponse(responseCode = "404", description = "There is no such version")
    ResponseEntity<?> version(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = "From 1") @PathVariable long version,
            @Parameter(description = FORMAT) @RequestParam Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept) {
        signedIn.require(Right.READ_ALL);
        return answer(known.get(frameworkId, version), format, accept);
    }

    private static ResponseEntity<?> answer(
            PublishedMapping mapping, Optional<String> format, Optional<String> accept) {
        SheetFormat wanted = SheetAnswer.format(format, accept);
        return wanted == SheetFormat.JSON
                ? ResponseEntity.ok().eTag(MappingTag.of(mapping.version())).body(MappingAnswer.of(mapping))
                : SheetAnswer.of(
                        CatalogueSheet.of(mapping.catalogue()),
                        wanted,
                        "mapping-%s-%d".formatted(mapping.framework(), mapping.version()));
    }
}
