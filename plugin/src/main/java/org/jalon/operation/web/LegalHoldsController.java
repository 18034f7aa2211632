package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.LearnerId;
import org.jalon.operation.LegalHold;
import org.jalon.operation.LegalHolds;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The legal holds on learners' files, for those who run the store. */
@RestController
@RequestMapping(path = "/api/legal-holds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Legal holds", description = "Files that must stay whole; for the role ADMIN")
class LegalHoldsController {

    private final LegalHolds holds;
    private final SignedIn signedIn;

    LegalHoldsController(LegalHolds holds, SignedIn signedIn) {
        this.holds = holds;
        this.signedIn = signedIn;
    }

    /** The body of a request for a hold. */
    record HoldRequest(
            @NotNull UUID learner,

            @Schema(description = "1 to 2000 characters") @NotBlank @Size(max = 2000)
            String reason) {}

    @GetMapping
    @Operation(
            summary = "Every hold, the latest first, lifted ones included",
            description = "Needs the right MANAGE_STORE.")
    @ApiResponse(responseCode = "200", description = "The holds")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    List<HoldAnswer> list() {
        signedIn.require(Right.MANAGE_STORE);
        return holds.list().stream().map(HoldAnswer::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Place a hold on a learner's file",
            description =
                    "Needs the right MANAGE_STORE. While it stands the learner is not erased, and no statement goes"
                            + " that names an agent which is or ever was the learner's.")
    @ApiResponse(responseCode = "201", description = "The hold stands")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    ResponseEntity<HoldAnswer> place(@Valid @RequestBody HoldRequest request) {
        String by = signedIn.require(Right.MANAGE_STORE).id().toString();
        LegalHold hold = holds.place(new LearnerId(request.learner()), request.reason(), by);
        return ResponseEntity.created(URI.create("/api/legal-holds/" + hold.number()))
                .body(HoldAnswer.of(hold));
    }

    @DeleteMapping("/{number}")
    @Needs(Right.MANAGE_STORE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift a hold", description = "Needs the right MANAGE_STORE. Its history stays.")
    @ApiResponse(responseCode = "204", description = "The hold is lifted")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "There is no such hold")
    @ApiResponse(responseCode = "409", description = "It was lifted before")
    void lift(
            @PathVariable long number,
            @Parameter(description = "Why it is lifted, 1 to 2000 characters") @RequestParam String reason) {
        String by = signedIn.require(Right.MANAGE_STORE).id().toString();
        if (!holds.lift(number, reason, by)) {
            throw new Refusal(HttpStatus.CONFLICT, "The legal hold " + number + " was lifted before");
        }
    }
}
