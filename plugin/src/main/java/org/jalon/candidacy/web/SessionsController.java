package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.Revision;
import org.jalon.candidacy.SessionId;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The exam sessions: those who read every file see them, those who manage cohorts change them. */
@RestController
@RequestMapping(path = "/api/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Exam sessions", description = "The sessions that candidates are prepared for")
class SessionsController {

    private final ExamSessions sessions;
    private final SignedIn signedIn;

    SessionsController(ExamSessions sessions, SignedIn signedIn) {
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "Exam sessions by first day",
            description = "Needs the right READ_ALL. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    Page<SessionAnswer> list(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        return sessions.list(paging.limit(), paging.offset()).map(SessionAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One exam session", description = "Needs the right READ_ALL. The ETag is its version.")
    @ApiResponse(responseCode = "200", description = "The session")
    @ApiResponse(responseCode = "304", description = "The version is the one that If-None-Match names")
    @ApiResponse(responseCode = "400", description = "knownAt is no instant")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such session, or there was none by then")
    ResponseEntity<SessionAnswer> get(
            @PathVariable UUID id,
            @Parameter(description = "The version recorded last up to this instant (UTC); the present one if absent")
                    @RequestParam
                    Optional<Instant> knownAt) {
        signedIn.require(Right.READ_ALL);
        SessionId session = new SessionId(id);
        return answer(
                HttpStatus.OK,
                knownAt.map(at -> sessions.find(session, at))
                        .orElseGet(() -> sessions.find(session))
                        .orElseThrow(() -> unknown(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Make an exam session", description = "Needs the right MANAGE_COHORT.")
    @ApiResponse(responseCode = "201", description = "The session exists; Location tells where")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not make sessions")
    ResponseEntity<SessionAnswer> create(@Valid @RequestBody SessionRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        return answer(
                HttpStatus.CREATED, sessions.create(request.terms(), person.id().toString()));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Replace the present version of an exam session",
            description = "Needs the right MANAGE_COHORT. The version before stays in the history.")
    @ApiResponse(responseCode = "200", description = "The new version")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not change sessions")
    @ApiResponse(responseCode = "404", description = "There is no such session")
    @ApiResponse(responseCode = "412", description = "If-Match is not the present version")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<SessionAnswer> revise(
            @PathVariable UUID id,
            @Parameter(description = "ETag of the version to replace", example = "\"3\"") @RequestHeader("If-Match")
                    Optional<String> ifMatch,
            @Valid @RequestBody SessionRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        SessionId session = new SessionId(id);
        if (sessions.find(session).isEmpty()) {
            throw unknown(id);
        }
        long expected = VersionTag.expected(ifMatch);
        String reason = request.reason().orElse("");
        return switch (sessions.revise(
                session, expected, request.terms(), reason, person.id().toString())) {
            case Revision.Recorded<ExamSession> recorded -> answer(HttpStatus.OK, recorded.now());
            case Revision.Outdated<ExamSession> outdated ->
                throw VersionTag.outdated(expected, outdated.now().version());
        };
    }

    private static ResponseEntity<SessionAnswer> answer(HttpStatus status, ExamSession session) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(VersionTag.of(session.version()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/sessions/" + session.id()));
        }
        return answer.body(SessionAnswer.of(session));
    }

    private static ResponseStatusException unknown(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no exam session with the id " + id);
    }
}
