package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jalon.access.Audit;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The credentials of the LRS, for those who run the store; each issue and revocation is audited. */
@RestController
@RequestMapping(path = "/api/credentials", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "LRS credentials", description = "Which systems may use /xapi/, and for what; for the role ADMIN")
class CredentialsController {

    private final Credentials credentials;
    private final Audit audit;
    private final SignedIn signedIn;

    CredentialsController(Credentials credentials, Audit audit, SignedIn signedIn) {
        this.credentials = credentials;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "All credentials by name, those out of use included",
            description = "Needs the right MANAGE_STORE. Without secrets, which nobody can read; without the tokens of"
                    + " launches.")
    @ApiResponse(responseCode = "200", description = "The list")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    List<CredentialAnswer> list() {
        signedIn.require(Right.MANAGE_STORE);
        return credentials.list().stream().map(CredentialAnswer::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Issue a credential",
            description = "Needs the right MANAGE_STORE. The secret is in this answer and nowhere else.")
    @ApiResponse(responseCode = "201", description = "The credential works from now on")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    ResponseEntity<CredentialAnswer> issue(@Valid @RequestBody CredentialRequest request) {
        signedIn.require(Right.MANAGE_STORE);
        Set<Scope> scopes = request.toScopes();
        IssuedCredential issued = credentials.issue(request.name(), scopes, request.expires());
        audit.record("credential-issued", issued.key(), issued.writer() + " " + request.scopes());
        return ResponseEntity.created(URI.create("/api/credentials/" + issued.key()))
                .body(CredentialAnswer.of(issued, request.expires()));
    }

    @DeleteMapping("/{key}")
    @Needs(Right.MANAGE_STORE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a credential out of use",
            description = "Needs the right MANAGE_STORE. Takes effect at once, also on the token of a launch; what was"
                    + " written with it stays.")
    @ApiResponse(responseCode = "204", description = "It no longer works")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "No such credential is in use")
    void revoke(@PathVariable String key) {
        signedIn.require(Right.MANAGE_STORE);
        if (!credentials.revoke(key)) {
            throw Refusal.notFound("credential in use with this key:", key);
        }
        audit.record("credential-revoked", key, "");
    }
}
