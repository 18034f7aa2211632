package org.jalon.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.journal.ActLog;
import org.jalon.journal.Comparison;
import org.jalon.journal.ForeignAct;
import org.jalon.journal.Journal;
import org.jalon.journal.Projector;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws acts, lists those that do not count, and tells and rebuilds the state of the projections. */
@RestController
@Tag(name = "Journal")
class ActController {

    private static final int FOREIGN_AT_MOST = 500;

    private final Journal journal;
    private final ActLog log;
    private final Projector projector;
    private final SignedIn signedIn;

    ActController(Journal journal, ActLog log, Projector projector, SignedIn signedIn) {
        this.journal = journal;
        this.log = log;
        this.projector = projector;
        this.signedIn = signedIn;
    }

    @DeleteMapping("/api/acts/{statementId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraw an act",
            description = "Voids the act's statement with a reason of 1 to 2000 characters; its history stays.")
    void withdraw(@PathVariable UUID statementId, @RequestParam String reason) {
        journal.withdraw(new StatementId(statementId), reason, signedIn.get());
    }

    @GetMapping("/api/acts/foreign")
    @Operation(
            summary = "List foreign acts",
            description =
                    "Statements in Jalon's profile that another writer posted: stored, never counted. Latest first, 500 at most.")
    List<ForeignAct> foreign() {
        signedIn.require(Right.READ_ALL);
        projector.catchUp();
        return log.foreign(FOREIGN_AT_MOST);
    }

    @GetMapping("/api/admin/projections")
    @Operation(
            summary = "Checksums of the projections",
            description = "SHA-256 in hex over the rows of each projection, once it holds all that is stored.")
    SortedMap<String, String> checksums() {
        signedIn.require(Right.MANAGE_ACCOUNTS);
        projector.catchUp();
        return projector.checksums();
    }

    @PostMapping("/api/admin/projections/rebuild")
    @Needs(Right.MANAGE_ACCOUNTS)
    @Operation(
            summary = "Rebuild the projections",
            description =
                    "Replays the store's feed into tables beside those in force, which are served meanwhile, then takes"
                            + " the new ones; answers their checksums.")
    @ApiResponse(responseCode = "200", description = "The checksums of the rows that are in force now")
    @ApiResponse(responseCode = "503", description = "Another instance rebuilds them, or a projection is stopped")
    SortedMap<String, String> rebuild() {
        signedIn.require(Right.MANAGE_ACCOUNTS);
        projector.rebuild();
        return projector.checksums();
    }

    /** What came of a comparison; the checksums are SHA-256 in hex by the name of a projection. */
    record CheckAnswer(
            @Schema(description = "Whether all rows are the same")
            boolean same,

            @Schema(description = "The projections of which they are not")
            List<String> differing,

            @Schema(description = "Of the rows that were in force")
            SortedMap<String, String> inForce,

            @Schema(description = "Of the rows that the rebuild made, which are in force now")
            SortedMap<String, String> rebuilt) {}

    @PostMapping("/api/admin/projections/check")
    @Needs(Right.MANAGE_ACCOUNTS)
    @Operation(
            summary = "Rebuild the projections and compare",
            description =
                    "As a rebuild, and at the same position of the feed the checksums of the rows before and after."
                            + " What is new waits while both are read.")
    @ApiResponse(
            responseCode = "200",
            description = "Whether the rebuild gave the same rows; its rows are in force now")
    @ApiResponse(responseCode = "503", description = "Another instance rebuilds them, or a projection is stopped")
    CheckAnswer check() {
        signedIn.require(Right.MANAGE_ACCOUNTS);
        Comparison comparison = projector.check();
        return new CheckAnswer(comparison.same(), comparison.differing(), comparison.inForce(), comparison.rebuilt());
    }
}
