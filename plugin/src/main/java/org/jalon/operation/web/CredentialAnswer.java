package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.CredentialEntry;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;

/** An LRS credential as the API shows it. */
@Schema(name = "Credential")
record CredentialAnswer(
        String key,

        @Schema(description = "Only in the answer to the request that made it")
        Optional<String> secret,

        @Schema(description = "The name of the account that is the authority of its statements")
        String writer,

        List<String> scopes,
        Optional<Instant> created,
        Optional<Instant> expires,

        @Schema(description = "Since when it is out of use") Optional<Instant> revoked) {

    static CredentialAnswer of(CredentialEntry entry) {
        return new CredentialAnswer(
                entry.key(),
                Optional.empty(),
                entry.writer().toString(),
                texts(entry.scopes()),
                Optional.of(entry.created()),
                entry.expires(),
                entry.revoked());
    }

    static CredentialAnswer of(IssuedCredential issued, Optional<Instant> expires) {
        return new CredentialAnswer(
                issued.key(),
                Optional.of(issued.secret()),
                issued.writer().toString(),
                texts(issued.scopes()),
                Optional.empty(),
                expires,
                Optional.empty());
    }

    private static List<String> texts(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().toList();
    }

    @Override
    public String toString() {
        return "CredentialAnswer[key=" + key + ", writer=" + writer + "]";
    }
}
