package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.operation.AccessExports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives learners, and those who answer for them, a copy of what is held about them. */
@RestController
@Tag(name = "Learners")
class AccessExportsController {

    private static final String ZIP = "application/zip";
    private static final String WHAT =
            "Records, acts with the tutors' confirmations, xAPI statements by and about the learner's agents, attached files"
                    + " and the audit, in which other persons are not named; `lisez-moi.txt` says what is what,"
                    + " `manifest.json` has the SHA-256 of every other entry. Each export is audited. ";

    private final AccessExports exports;
    private final Learners learners;
    private final SignedIn signedIn;
    private final Audit audit;

    AccessExportsController(AccessExports exports, Learners learners, SignedIn signedIn, Audit audit) {
        this.exports = exports;
        this.learners = learners;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @GetMapping("/api/learners/{id}/export.zip")
    @Operation(
            summary = "All that is held about a learner, as an archive (GDPR, article 15)",
            description = WHAT + "Needs the right MANAGE_COHORT.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive, written as it is made",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "403", description = "The account may not manage learners")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    @ApiResponse(responseCode = "409", description = "The learner was erased")
    void save(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        signedIn.require(Right.MANAGE_COHORT);
        write(new LearnerId(id), response);
    }

    @GetMapping("/api/me/export.zip")
    @Operation(
            summary = "All that is held about oneself as a learner, as an archive (GDPR, article 15)",
            description = WHAT + "For accounts that belong to a learner.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive, written as it is made",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "The account belongs to no learner")
    void saveOwn(HttpServletResponse response) throws IOException {
        UUID own = signedIn.require(Right.READ_OWN)
                .learnerId()
                .orElseThrow(() -> new NoSuchElementException("This account belongs to no learner"));
        write(new LearnerId(own), response);
    }

    private void write(LearnerId learner, HttpServletResponse response) throws IOException {
        learners.get(learner);
        learners.requireNotErased(learner);
        audit.record("access-exported", learner.toString(), "");
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("jalon-%s.zip".formatted(learner))
                        .build()
                        .toString());
        exports.write(learner, response.getOutputStream());
    }
}
