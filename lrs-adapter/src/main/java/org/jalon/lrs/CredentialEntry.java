package org.jalon.lrs;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a pair of key and secret, its secret left out.
 *
 * @param name who it is for
 * @param expires from when on it no longer works; empty for never
 * @param revoked since when it is out of use; empty while it is in use
 */
public record CredentialEntry(
        String key,
        String name,
        WriterId writer,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked) {

    public CredentialEntry {
        scopes = Set.copyOf(scopes);
    }
}
