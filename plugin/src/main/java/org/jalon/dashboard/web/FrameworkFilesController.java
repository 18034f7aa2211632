package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.dashboard.CasePackages;
import org.jalon.framework.CasePackage;
import org.jalon.framework.FrameworkFault;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.RefusedFramework;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What goes in and out of framework files: those that were left out at start, and each version in the form of 1EdTech CASE. */
@RestController
@RequestMapping("/api/frameworks")
@Tag(name = "Frameworks")
class FrameworkFilesController {

    private final FrameworkLibrary library;
    private final CasePackages packages;
    private final SignedIn signedIn;

    FrameworkFilesController(FrameworkLibrary library, CasePackages packages, SignedIn signedIn) {
        this.library = library;
        this.packages = packages;
        this.signedIn = signedIn;
    }

    /** A file of the frameworks folder that was left out. */
    record RefusedFile(@Schema(example = "ntc-2030.json") String file, List<Fault> faults) {

        static RefusedFile of(RefusedFramework refused) {
            return new RefusedFile(
                    refused.file(), refused.faults().stream().map(Fault::of).toList());
        }
    }

    /** One rule that a file breaks. */
    record Fault(
            @Schema(description = "Where, as a JSON pointer; empty for the whole file", example = "/blocs/0/id")
            String pointer,

            @Schema(description = "The rule's stable name", example = "bad-id")
            String rule,

            String message) {

        static Fault of(FrameworkFault fault) {
            return new Fault(fault.pointer(), fault.rule().code(), fault.message());
        }
    }

    @GetMapping("/refused")
    @Operation(
            summary = "The files of the folder jalon.frameworks-dir that were left out at start",
            description = "Each with everything that is wrong with it, in the order of their names. Needs the right "
                    + "READ_ALL. A corrected file is read at the next start.")
    @ApiResponse(responseCode = "200", description = "The files; none is the good case")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    List<RefusedFile> refused() {
        signedIn.require(Right.READ_ALL);
        return library.refused().stream().map(RefusedFile::of).toList();
    }

    @GetMapping(path = "/{id}/case", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "One version as a CFPackage of 1EdTech CASE 1.0",
            description = "CFItems are the blocs, their competencies, the transversal ones and the exam documents; "
                    + "CFAssociations say which holds which (isChildOf) and which competency a document presents "
                    + "(isRelatedTo). Identifiers are the same in every installation. `notes` mark what no official text "
                    + "gives.")
    @ApiResponse(
            responseCode = "200",
            description = "The package; its ETag changes when it does",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "304", description = "The package is the one of If-None-Match")
    @ApiResponse(
            responseCode = "404",
            description = "There is no version of this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> asCase(@PathVariable @Parameter(example = "ntc-2018") String id) {
        byte[] json = packages.find(id)
                .map(CasePackage::toJson)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no framework '%s'; see /api/frameworks".formatted(id)));
        return ResponseEntity.ok()
                .eTag("\"" + UUID.nameUUIDFromBytes(json) + "\"")
                .body(json);
    }
}
