package org.jalon.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActReaders;
import org.jalon.journal.Projector;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.StoredFile;
import org.jalon.lrs.server.SafeDownload;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the files of acts, of withdrawn ones too, to whoever may read the acts. */
@RestController
@RequestMapping("/api/acts/{statementId}/attachments")
@Tag(name = "Journal")
class ActFilesController {

    private final ActLog log;
    private final ActFiles files;
    private final ActReaders readers;
    private final Projector projector;

    ActFilesController(ActLog log, ActFiles files, ActReaders readers, Projector projector) {
        this.log = log;
        this.files = files;
        this.readers = readers;
        this.projector = projector;
    }

    /**
     * A file of an act.
     *
     * @param sha2 SHA-256 in lower-case hex
     * @param length in bytes
     * @param contentType as its sender declared it
     * @param name as its sender called it
     */
    record FileAnswer(String sha2, long length, String contentType, String name) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List the files of an act",
            description = "Of a withdrawn act too. For whoever may read the candidate's file.")
    List<FileAnswer> list(@PathVariable UUID statementId) {
        return readable(statementId).stream()
                .map(file -> new FileAnswer(file.sha2().value(), file.length(), file.contentType(), file.name()))
                .toList();
    }

    @GetMapping("/{sha2}")
    @Operation(
            summary = "Save a file of an act",
            description = "By its SHA-256 in hexadecimal; answered so that a browser saves it and never runs it. For"
                    + " whoever may read the candidate's file.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void save(@PathVariable UUID statementId, @PathVariable String sha2, HttpServletResponse response)
            throws IOException {
        StoredFile file = readable(statementId).stream()
                .filter(f -> Sha2.isValid(sha2) && f.sha2().equals(new Sha2(sha2)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "The act %s has no file with the digest %s".formatted(statementId, sha2)));
        try (InputStream bytes = files.open(file)
                .orElseThrow(() -> new NoSuchElementException("The file %s is not here".formatted(sha2)))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            SafeDownload.write(response, file.name(), file.contentType(), bytes);
        }
    }

    private List<StoredFile> readable(UUID statementId) {
        projector.catchUp();
        StatementId id = new StatementId(statementId);
        RecordedAct act = log.find(id).orElseThrow(() -> new NoSuchElementException("There is no act " + statementId));
        readers.require(act.subject());
        return files.of(id);
    }
}
