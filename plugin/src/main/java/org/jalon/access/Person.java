package org.jalon.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody with an account here.
 *
 * @param username lower case, unique, never given to another person
 * @param learnerId the learner that this account belongs to, if it is a learner's
 */
public record Person(AccountId id, String username, String displayName, Role role, Optional<UUID> learnerId) {

    /** Whether this person's role gives the right. */
    public boolean may(Right right) {
        return role.rights().contains(right);
    }
}
