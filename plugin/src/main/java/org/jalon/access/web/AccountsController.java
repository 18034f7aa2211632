package org.jalon.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Account;
import org.jalon.access.AccountCreation;
import org.jalon.access.AccountId;
import org.jalon.access.Accounts;
import org.jalon.access.Needs;
import org.jalon.access.Password;
import org.jalon.access.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the installation, for those who manage them. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts", description = "Who can sign in; for the role ADMIN")
class AccountsController {

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The body of a request for another password. */
    record PasswordRequest(
            @Schema(description = "12 characters at least, 72 bytes at most; generated if absent")
            Optional<String> password) {

        @Override
        public String toString() {
            return "PasswordRequest[***]";
        }
    }

    @GetMapping
    @Operation(summary = "All accounts by username, disabled ones included")
    List<AccountAnswer> list() {
        return accounts.list().stream()
                .map(account -> AccountAnswer.of(account, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    ResponseEntity<AccountAnswer> get(@PathVariable UUID id) {
        return ResponseEntity.of(accounts.find(new AccountId(id)).map(account -> AccountAnswer.of(account, null)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_ACCOUNTS)
    @Operation(
            summary = "Make an account",
            description = "Without a password one is generated and given in this answer only.")
    @ApiResponse(responseCode = "201", description = "The account exists")
    @ApiResponse(responseCode = "400", description = "The request breaks rules; `faults` names them all")
    @ApiResponse(responseCode = "409", description = "The username belongs to somebody already")
    ResponseEntity<?> create(@RequestBody AccountRequest request) {
        return switch (request.toNewAccount()) {
            case AccountRequest.Complete complete -> answer(accounts.create(complete.account()));
            case AccountRequest.Incomplete incomplete -> refuse(incomplete.faults());
        };
    }

    @DeleteMapping("/{id}")
    @Needs(Right.MANAGE_ACCOUNTS)
    @Operation(
            summary = "Disable an account",
            description =
                    "Nobody can sign in with it any more, by form or HTTP Basic, and its open sessions end with their"
                            + " next request. It stays in the list, and its username keeps meaning the same person. Audited.")
    @ApiResponse(responseCode = "204", description = "It is disabled, now or from before")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    @ApiResponse(responseCode = "409", description = "It is the last administrator's who can sign in")
    ResponseEntity<?> disable(@PathVariable UUID id) {
        return switch (accounts.disable(new AccountId(id))) {
            case DONE, DONE_BEFORE -> ResponseEntity.noContent().build();
            case LAST_ADMINISTRATOR ->
                problem(
                        HttpStatus.CONFLICT,
                        "The account %s is the last of the role ADMIN that can sign in; make another one first"
                                .formatted(id));
        };
    }

    @PutMapping(path = "/{id}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_ACCOUNTS)
    @Operation(
            summary = "Give an account another password",
            description = "For who has lost it. Without a password one is generated and given in this answer only. The"
                    + " account's sessions end; one that is disabled stays so. Audited.")
    @ApiResponse(responseCode = "200", description = "The password holds from now on")
    @ApiResponse(responseCode = "400", description = "The password breaks a rule; `faults` names it")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    ResponseEntity<?> changePassword(@PathVariable UUID id, @RequestBody PasswordRequest request) {
        AccountId account = new AccountId(id);
        Password password = request.password().map(Password::new).orElseGet(accounts::generate);
        if (password.fault().isPresent()) {
            return refuse(List.of(password.fault().get().rule()));
        }
        accounts.changePassword(account, password);
        return ResponseEntity.ok(AccountAnswer.of(
                accounts.find(account).orElseThrow(), request.password().isPresent() ? null : password.value()));
    }

    private ResponseEntity<?> answer(AccountCreation outcome) {
        return switch (outcome) {
            case AccountCreation.Created created -> {
                Account account = accounts.find(created.person().id()).orElseThrow();
                String generated = created.generated().map(Password::value).orElse(null);
                yield ResponseEntity.created(
                                URI.create("/api/accounts/" + account.person().id()))
                        .body(AccountAnswer.of(account, generated));
            }
            case AccountCreation.UsernameTaken taken ->
                problem(
                        HttpStatus.CONFLICT,
                        "The username '%s' belongs to somebody already".formatted(taken.username()));
            case AccountCreation.Refused refused -> refuse(refused.faults());
        };
    }

    private static ResponseEntity<ProblemDetail> refuse(List<String> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("; ", faults));
        problem.setProperty("faults", faults);
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
