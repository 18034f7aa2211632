package org.jalon.readiness;

import java.time.Instant;
import java.util.List;
import org.jalon.candidacy.Revision;

/** The centre's policy, every version kept: an earlier instant is assessed by the policy of that instant. */
public interface Policies {

    /** The version in force. */
    PolicyVersion present();

    /** The version in force at {@code knownAt}: the last one recorded up to then, else version 0. */
    PolicyVersion at(Instant knownAt);

    /** Every version, version 0 first. */
    List<PolicyVersion> history();

    /**
     * Replaces version {@code expected}; the policy's own number is not looked at.
     *
     * @param by id of the acting account
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank or too long
     */
    Revision<PolicyVersion> revise(long expected, Policy policy, String reason, String by);
}
