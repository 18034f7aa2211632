package org.jalon.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.access.FailureThrottle;
import org.jalon.access.Needs;
import org.jalon.access.OwnPassword;
import org.jalon.access.Password;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The password of whoever is signed in. */
@RestController
@Tag(name = "Accounts")
class OwnPasswordController {

    private final OwnPassword ownPassword;
    private final SignedIn signedIn;

    OwnPasswordController(OwnPassword ownPassword, SignedIn signedIn) {
        this.ownPassword = ownPassword;
        this.signedIn = signedIn;
    }

    /** The body of a request for another password of one's own. */
    record OwnPasswordRequest(
            @Schema(description = "The present password", requiredMode = Schema.RequiredMode.REQUIRED)
            Optional<String> current,

            @Schema(
                    description = "The new one: 12 characters at least, 72 bytes at most",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Optional<String> password) {

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (current.isEmpty()) {
                faults.add("current: missing");
            }
            password.ifPresentOrElse(
                    text -> new Password(text).fault().map(Password.Fault::rule).ifPresent(faults::add),
                    () -> faults.add("password: missing"));
            return faults;
        }

        @Override
        public String toString() {
            return "OwnPasswordRequest[***]";
        }
    }

    @PutMapping(path = "/api/account/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Right.READ_OWN, Right.READ_ALL})
    @Operation(
            summary = "Change one's own password",
            description =
                    "For everybody who is signed in. All sessions of the account end, this one too: sign in with the"
                            + " new password. Audited.")
    @ApiResponse(responseCode = "204", description = "The new password holds from now on")
    @ApiResponse(responseCode = "400", description = "The request breaks rules; `faults` names them all")
    @ApiResponse(responseCode = "403", description = "The present password is another")
    @ApiResponse(responseCode = "429", description = "Five times in a row it was another: wait five minutes")
    ResponseEntity<?> change(@RequestBody OwnPasswordRequest request) {
        List<String> faults = request.faults();
        return faults.isEmpty()
                ? answer(ownPassword.change(
                        signedIn.get(),
                        new Password(request.current().orElseThrow()),
                        new Password(request.password().orElseThrow())))
                : refuse(faults);
    }

    private static ResponseEntity<?> answer(OwnPassword.Outcome outcome) {
        return switch (outcome) {
            case OwnPassword.Changed _changed -> ResponseEntity.noContent().build();
            case OwnPassword.Refused refused -> refuse(List.of(refused.fault().rule()));
            case OwnPassword.NotThePresentOne _another ->
                ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.FORBIDDEN, "current: not the present password of this account"))
                        .build();
            case OwnPassword.TooManyTries _tooMany ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(FailureThrottle.PAUSE.toSeconds()))
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "current: five times in a row not the present password; wait five minutes"));
        };
    }

    private static ResponseEntity<ProblemDetail> refuse(List<String> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("; ", faults));
        problem.setProperty("faults", faults);
        return ResponseEntity.of(problem).build();
    }
}
