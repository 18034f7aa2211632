package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Optional;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.operation.Retention;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets statements go by age on command. */
@RestController
@RequestMapping(path = "/api/retention", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Retention and erasure")
class RetentionController {

    private final Retention retention;
    private final SignedIn signedIn;

    RetentionController(Retention retention, SignedIn signedIn) {
        this.retention = retention;
        this.signedIn = signedIn;
    }

    /** The body of a retention command. */
    record RetentionRequest(
            @Schema(
                    description = "Statements stored before today less this period (ISO 8601, at least a day)",
                    type = "string",
                    example = "P18M")
            @NotNull
            Period olderThan,

            @Schema(description = "1 to 2000 characters, naming nobody; goes into the audit")
            @NotBlank
            @Size(max = 2000)
            String reason,

            @Schema(description = "Unless this is false nothing goes", defaultValue = "true")
            Optional<Boolean> dryRun) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Let old statements go",
            description =
                    "Needs the right MANAGE_STORE. What goes names no agent that is tied to a learner, nor one that"
                            + " ever was to a learner on legal hold, and was not written by Jalon. A voided statement and its"
                            + " voidings go together. A learner's statements never go by age, since a candidacy cannot be closed"
                            + " yet: only the learner's erasure takes them. At most 20000 go at once, the oldest first; writes to"
                            + " /xapi/ wait meanwhile. A statement that went by age is taken again when it is sent again.")
    @ApiResponse(responseCode = "200", description = "What went, or would go")
    @ApiResponse(responseCode = "400", description = "The period or the reason breaks a rule")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "503", description = "The store is too busy at present; nothing went")
    RemovalAnswer thinOut(@Valid @RequestBody RetentionRequest request) {
        signedIn.require(Right.MANAGE_STORE);
        boolean dryRun = request.dryRun().orElse(true);
        return RemovalAnswer.of(retention.thinOut(request.olderThan(), request.reason(), dryRun), dryRun);
    }
}
