package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.SessionId;
import org.jalon.learner.AsOf;
import org.jalon.readiness.SessionFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file of a session for the centre agréé. */
@RestController
@Tag(name = "Readiness")
class SessionFileController {

    private static final String ZIP = "application/zip";

    private final ExamSessions sessions;
    private final SessionFiles files;
    private final SignedIn signedIn;
    private final Audit audit;
    private final AsOf asOf;

    SessionFileController(ExamSessions sessions, SessionFiles files, SignedIn signedIn, Audit audit, AsOf asOf) {
        this.sessions = sessions;
        this.files = files;
        this.signedIn = signedIn;
        this.audit = audit;
        this.asOf = asOf;
    }

    @GetMapping("/api/sessions/{session}/file.zip")
    @Operation(
            summary = "The file of an exam session as an archive",
            description =
                    "For the centre agréé, so it names the candidates: of each the report (JSON, HTML, PDF), the "
                            + "proofs with their files, the documents with their versions; `index.html` to read and "
                            + "`manifest.json` with the SHA-256 of every other entry. The same `asOf` gives the same bytes as long "
                            + "as nobody is renamed or erased; the manifest names it. Needs MANAGE_COHORT; each export is audited.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive, written as it is made",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", description = "asOf is no instant or lies ahead")
    @ApiResponse(responseCode = "403", description = "The account may not manage sessions")
    @ApiResponse(responseCode = "404", description = "There is no such session, or there was none by then")
    void save(
            @PathVariable UUID session,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam("asOf")
                    Optional<Instant> then,
            HttpServletResponse response)
            throws IOException {
        signedIn.require(Right.MANAGE_COHORT);
        Instant instant = asOf.of(then).truncatedTo(ChronoUnit.MICROS);
        ExamSession known = sessions.find(new SessionId(session), instant)
                .orElseThrow(() -> new NoSuchElementException("There is no exam session " + session + " by then"));
        audit.record(
                "session-file-exported",
                session.toString(),
                "as of %s, %d candidates".formatted(instant, files.size(known, instant)));
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("session-%s.zip".formatted(known.firstDay()))
                        .build()
                        .toString());
        files.write(known, instant, response.getOutputStream());
    }
}
