package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Audit;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.lrs.replication.Replication;
import org.jalon.lrs.replication.RetryOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How replication with a remote LRS fares, and what it put aside. */
@RestController
@RequestMapping(path = "/api/replication", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Replication", description = "The exchange of statements with a remote LRS; for the role ADMIN")
class ReplicationController {

    private final Optional<Replication> replication;
    private final SignedIn signedIn;
    private final Audit audit;

    ReplicationController(Optional<Replication> replication, SignedIn signedIn, Audit audit) {
        this.replication = replication;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            summary = "How both directions fare",
            description = "Needs the right MANAGE_STORE. Without a remote LRS in the settings, `configured` is false"
                    + " and there is nothing else.")
    @ApiResponse(responseCode = "200", description = "The state")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    ReplicationAnswer state() {
        signedIn.require(Right.MANAGE_STORE);
        return replication.map(Replication::state).map(ReplicationAnswer::of).orElse(ReplicationAnswer.NONE);
    }

    @GetMapping("/dead-letters")
    @Operation(
            summary = "Statements that one side refused for their content, the latest first",
            description = "Needs the right MANAGE_STORE. The statement itself comes with the single letter.")
    @ApiResponse(responseCode = "200", description = "One page; empty when nothing was refused")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or before below 1")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    List<DeadLetterAnswer> deadLetters(
            @Parameter(description = "Only letters below this number: the last one of the page before")
                    @RequestParam(defaultValue = "9223372036854775807")
                    @Min(1)
                    long before,
            @Parameter(description = "Length of the page, 1 to 500")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(500)
                    int limit) {
        signedIn.require(Right.MANAGE_STORE);
        return replication.map(known -> known.deadLetters(before, limit)).orElse(List.of()).stream()
                .map(DeadLetterAnswer::withoutBody)
                .toList();
    }

    @GetMapping("/dead-letters/{number}")
    @Operation(
            summary = "One refused statement, with its text if it came in",
            description = "Needs the right MANAGE_STORE.")
    @ApiResponse(responseCode = "200", description = "The letter")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "There is no such letter, or it was settled")
    DeadLetterAnswer deadLetter(@PathVariable long number) {
        signedIn.require(Right.MANAGE_STORE);
        return replication
                .flatMap(known -> known.find(number))
                .map(DeadLetterAnswer::of)
                .orElseThrow(() -> notFound(number));
    }

    @PostMapping("/dead-letters/{number}/retry")
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Try a refused statement again",
            description = "Needs the right MANAGE_STORE. `settled` says whether it is where it should be now; if not,"
                    + " `letter` has the new reason.")
    @ApiResponse(responseCode = "200", description = "It was tried")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "There is no such letter, or it was settled")
    @ApiResponse(responseCode = "503", description = "The remote LRS cannot be reached at present; the letter stays")
    RetryAnswer retry(@PathVariable long number) {
        signedIn.require(Right.MANAGE_STORE);
        RetryOutcome outcome = replication.map(known -> known.retry(number)).orElseGet(RetryOutcome.Unknown::new);
        RetryAnswer answer = switch (outcome) {
            case RetryOutcome.Settled settled -> RetryAnswer.SETTLED;
            case RetryOutcome.RefusedAgain again -> RetryAnswer.refused(again.letter());
            case RetryOutcome.Unknown unknown -> throw notFound(number);
            case RetryOutcome.Unreachable away ->
                throw problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "The letter stays, it could not be tried: " + away.reason());
        };
        audit.record("dead-letter-retried", String.valueOf(number), answer.settled() ? "settled" : "refused again");
        return answer;
    }

    private static ErrorResponseException notFound(long number) {
        return problem(HttpStatus.NOT_FOUND, "There is no dead letter " + number);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
