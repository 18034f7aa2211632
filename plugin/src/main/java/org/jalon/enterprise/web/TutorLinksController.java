package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.enterprise.TutorLinkDesk;
import org.jalon.enterprise.TutorLinkId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and revokes the personal links by which tutors confirm hours. */
@RestController
@RequestMapping(
        path = "/api/candidacies/{candidacy}/enterprise/tutor-links",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprise period")
class TutorLinksController {

    private final ReadableCandidacies candidacies;
    private final TutorLinkDesk desk;

    TutorLinksController(ReadableCandidacies candidacies, TutorLinkDesk desk) {
        this.candidacies = candidacies;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "The tutors' links of a candidacy as they stand, the latest made first",
            description = "Needs the right RECORD_ACTS.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, the revoked and expired too, without their addresses")
    @ApiResponse(responseCode = "403", description = "The account may not record acts")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy")
    List<TutorLinkAnswer> list(@PathVariable UUID candidacy) {
        Candidacy of = candidacies.get(candidacy);
        LocalDate today = desk.today();
        return desk.of(of).stream().map(link -> TutorLinkAnswer.of(link, today)).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a personal link for a tutor",
            description =
                    "By it the tutor of that company sees this candidate's weeks there and confirms or contests them,"
                            + " without an account; nothing else. Needs the right RECORD_ACTS. The answer holds the address, this"
                            + " once; a mail that fails is told in `mailFailure`, and the link can be copied all the same.")
    @ApiResponse(responseCode = "201", description = "The link, with its address")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not record acts")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy")
    IssuedTutorLinkAnswer issue(@PathVariable UUID candidacy, @Valid @RequestBody TutorLinkRequest request) {
        Candidacy of = candidacies.get(candidacy);
        LocalDate today = desk.today();
        return IssuedTutorLinkAnswer.of(
                desk.issue(of, request.terms(of, today), request.send().orElse(false)), today);
    }

    @PostMapping(path = "/{link}/reissues", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a tutor's link anew",
            description =
                    "The address before opens nothing any more; a revoked or expired link opens again. Needs the right"
                            + " RECORD_ACTS.")
    @ApiResponse(responseCode = "201", description = "The link, with its new address")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not record acts")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy, or it has no such link")
    IssuedTutorLinkAnswer reissue(
            @PathVariable UUID candidacy, @PathVariable UUID link, @Valid @RequestBody TutorReissueRequest request) {
        return IssuedTutorLinkAnswer.of(
                desk.reissue(
                        candidacies.get(candidacy),
                        new TutorLinkId(link),
                        request.from(),
                        request.to(),
                        request.send().orElse(false)),
                desk.today());
    }

    @DeleteMapping("/{link}")
    @Needs(Right.RECORD_ACTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revoke a tutor's link",
            description =
                    "It opens nothing any more, at once; what was confirmed by it stays, and is withdrawn as any act"
                            + " is: DELETE /api/acts/{statementId}. `reason` has 1 to 2000 characters. Needs the right RECORD_ACTS.")
    @ApiResponse(responseCode = "204", description = "It is revoked, or was already")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not record acts")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy, or it has no such link")
    void revoke(@PathVariable UUID candidacy, @PathVariable UUID link, @RequestParam String reason) {
        desk.revoke(candidacies.get(candidacy), new TutorLinkId(link), reason);
    }
}
