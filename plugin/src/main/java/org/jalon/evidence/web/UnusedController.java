package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.evidence.UnusedReason;
import org.jalon.evidence.UnusedStatements;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statements that are no evidence, so that none is dropped silently. */
@RestController
@RequestMapping(path = "/api/evidence/unused", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evidence", description = "What became of the stored statements")
class UnusedController {

    private final UnusedStatements unused;
    private final SignedIn signedIn;

    UnusedController(UnusedStatements unused, SignedIn signedIn) {
        this.unused = unused;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "Statements that yield no evidence, counted by reason and listed",
            description =
                    "Needs the right READ_ALL. A reason that is `routine` asks for no repair. Voided ones are left out.")
    @ApiResponse(responseCode = "200", description = "All counts, and one page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, before below 1, or no such reason")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    UnusedAnswer list(
            @Parameter(description = "Only these, by the code of the reason") @RequestParam Optional<String> reason,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(defaultValue = "9223372036854775807")
                    @Min(1)
                    long before,
            @Parameter(description = "Length of the page, 1 to 500")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(500)
                    int limit) {
        signedIn.require(Right.READ_ALL);
        Optional<UnusedReason> only = reason.map(UnusedController::parse);
        return UnusedAnswer.of(unused.counts(), unused.list(only, before, limit), limit);
    }

    private static UnusedReason parse(String code) {
        return UnusedReason.find(code).orElseThrow(() -> {
            String codes =
                    Arrays.stream(UnusedReason.values()).map(UnusedReason::code).collect(Collectors.joining(", "));
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "'reason' is '%s': write one of %s".formatted(code, codes));
            return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
        });
    }
}
