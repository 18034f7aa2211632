package org.jalon.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept about a person's account.
 *
 * @param version grows with every change, which ends the sessions that were opened before
 * @param disabledAt since when nobody can sign in with it
 */
public record Account(Person person, int version, Instant createdAt, Optional<Instant> disabledAt) {

    public boolean enabled() {
        return disabledAt.isEmpty();
    }
}
