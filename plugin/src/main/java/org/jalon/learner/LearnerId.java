package org.jalon.learner;

import java.util.Optional;
import java.util.UUID;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;

/** Identifies one learner for good; it says nothing about who that is. */
public record LearnerId(UUID value) {

    public static LearnerId random() {
        return new LearnerId(UUID.randomUUID());
    }

    /** The pseudonymous account by which Jalon's own statements name this learner. */
    public Account account() {
        return new Account(new Iri(JalonProfile.LEARNERS), value.toString());
    }

    /** The learner whose {@link #account()} this agent is, whether or not such a learner exists. */
    public static Optional<LearnerId> ofAccount(AgentId agent) {
        if (agent instanceof Account account && account.homePage().toString().equals(JalonProfile.LEARNERS)) {
            try {
                return Optional.of(new LearnerId(UUID.fromString(account.name())))
                        .filter(id -> id.account().equals(account));
            } catch (IllegalArgumentException _notOurs) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
