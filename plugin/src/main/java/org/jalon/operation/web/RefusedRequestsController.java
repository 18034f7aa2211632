package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jalon.access.Audit;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.jalon.lrs.KeptRefusal;
import org.jalon.lrs.RefusalCount;
import org.jalon.lrs.RefusalEntry;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.RequestRepair;
import org.jalon.xapi.StatementId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the LRS refused in the last 30 days, and the way in for a repaired copy; each admission is audited. */
@RestController
@RequestMapping(path = "/api/refused-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Refused requests", description = "Writes that /xapi/ refused, kept for 30 days; for the role ADMIN")
class RefusedRequestsController {

    private final RefusedRequests refused;
    private final RequestRepair repair;
    private final Audit audit;
    private final SignedIn signedIn;

    RefusedRequestsController(RefusedRequests refused, RequestRepair repair, Audit audit, SignedIn signedIn) {
        this.refused = refused;
        this.repair = repair;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** The ids under which a repaired copy was stored, in the order of its statements. */
    record AdmittedAnswer(List<StatementId> statements) {}

    @GetMapping
    @Operation(
            summary = "Refused requests, the latest first, without what was sent",
            description = "Needs the right MANAGE_STORE. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    Page<RefusalEntry> list(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.MANAGE_STORE);
        return new Page<>(refused.list(paging.limit(), paging.offset()), paging.offset(), refused.count());
    }

    @GetMapping("/counts")
    @Operation(
            summary = "How many requests were refused for which reason",
            description = "Needs the right MANAGE_STORE. The reason is the requirement of xAPI that the first fault"
                    + " breaks; the most frequent comes first.")
    @ApiResponse(responseCode = "200", description = "The counts")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    List<RefusalCount> counts() {
        signedIn.require(Right.MANAGE_STORE);
        return refused.countByReason();
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "One refused request with what was sent",
            description = "Needs the right MANAGE_STORE. The body is cut to 1 MB.")
    @ApiResponse(responseCode = "200", description = "The request")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "No request of this number is kept")
    KeptRefusal get(@PathVariable long number) {
        signedIn.require(Right.MANAGE_STORE);
        return refused.find(number).orElseThrow(() -> unknown(number));
    }

    @PostMapping(path = "/{number}/admit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Admit a repaired copy",
            description = "Needs the right MANAGE_STORE. The body is one statement or an array of them, checked like a"
                    + " POST to /xapi/statements. They are stored, all or none, as those of the credential that sent the"
                    + " refused request, with new ids and the context extension"
                    + " https://w3id.org/jalon/xapi/extensions/repaired-from that holds the number.")
    @ApiResponse(responseCode = "200", description = "Everything is stored, under these ids")
    @ApiResponse(responseCode = "400", description = "The copy breaks rules too; `faults` names them all")
    @ApiResponse(
            responseCode = "403",
            description = "The account may not run the store, or the sender may not write this")
    @ApiResponse(responseCode = "404", description = "No request of this number is kept")
    @ApiResponse(
            responseCode = "409",
            description = "A copy was admitted before, or the sender's credential is out of use or may not write")
    AdmittedAnswer admit(
            @PathVariable long number,
            @Schema(description = "A statement or an array of statements") @RequestBody String body) {
        String by = signedIn.require(Right.MANAGE_STORE).id().toString();
        return switch (repair.admit(number, body, by)) {
            case RequestRepair.Outcome.Admitted admitted -> {
                audit.record(
                        "refused-request-admitted",
                        String.valueOf(number),
                        admitted.ids().size() + " statements");
                yield new AdmittedAnswer(admitted.ids());
            }
            case RequestRepair.Outcome.Unknown unknown -> throw unknown(number);
            case RequestRepair.Outcome.AdmittedBefore before ->
                throw new Refusal(HttpStatus.CONFLICT, "A repaired copy was admitted on " + before.at());
            case RequestRepair.Outcome.WriterGone gone ->
                throw new Refusal(
                        HttpStatus.CONFLICT, gone.writer() + " has no credential in use that may write statements");
            case RequestRepair.Outcome.Refused again -> throw refusedAgain(again);
        };
    }

    private static ErrorResponseException refusedAgain(RequestRepair.Outcome.Refused again) {
        HttpStatusCode status = HttpStatusCode.valueOf(again.status());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, again.detail());
        problem.setProperty("faults", again.faults());
        return new ErrorResponseException(status, problem, null);
    }

    private static Refusal unknown(long number) {
        return Refusal.notFound("refused request", number);
    }
}
