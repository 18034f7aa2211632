package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.operation.Backup;
import org.jalon.operation.BackupRunningException;
import org.jalon.operation.Backups;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes, lists and removes backups; only who runs the machine can restore one, by {@code bin/jalon restore}. */
@RestController
@RequestMapping(path = "/api/admin/backups", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Backups")
class BackupsController {

    private final Backups backups;
    private final SignedIn signedIn;

    BackupsController(Backups backups, SignedIn signedIn) {
        this.backups = backups;
        this.signedIn = signedIn;
    }

    @PostMapping
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Make a backup",
            description =
                    "Needs the right MANAGE_STORE. Begins to write journal, records and attachments, as they are committed"
                            + " now, into one file of the folder of backups (jalon.backup.folder), readable by its owner only; others"
                            + " go on writing meanwhile. Beside it comes a file with its SHA-256. The oldest ones beyond"
                            + " jalon.backup.keep go. Follow it at the address of the Location header.")
    @ApiResponse(responseCode = "202", description = "It has begun")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "409", description = "One is being made already")
    ResponseEntity<BackupAnswer> begin() {
        signedIn.require(Right.MANAGE_STORE);
        try {
            Backup begun = backups.begin();
            return ResponseEntity.accepted()
                    .location(ServletUriComponentsBuilder.fromCurrentRequestUri()
                            .pathSegment(begun.name())
                            .build()
                            .toUri())
                    .body(BackupAnswer.of(begun));
        } catch (BackupRunningException running) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(running.getMessage()));
        }
    }

    @GetMapping
    @Operation(
            summary = "List the backups",
            description =
                    "Needs the right MANAGE_STORE. The latest first. One that is being made, or the last one if it failed, comes"
                            + " before all others.")
    List<BackupAnswer> list() {
        signedIn.require(Right.MANAGE_STORE);
        return backups.list().stream().map(BackupAnswer::of).toList();
    }

    @GetMapping("/{name}")
    @Operation(summary = "Follow a backup", description = "Needs the right MANAGE_STORE.")
    @ApiResponse(responseCode = "404", description = "There is none of this name")
    BackupAnswer get(@PathVariable String name) {
        signedIn.require(Right.MANAGE_STORE);
        return backups.find(name).map(BackupAnswer::of).orElseThrow(() -> Refusal.notFound("backup", name));
    }

    @DeleteMapping("/{name}")
    @Needs(Right.MANAGE_STORE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a backup",
            description =
                    "Needs the right MANAGE_STORE. After the erasure of a person the backups that hold her are removed so.")
    @ApiResponse(responseCode = "404", description = "There is none of this name")
    void remove(@PathVariable String name) {
        signedIn.require(Right.MANAGE_STORE);
        backups.remove(name);
    }
}
