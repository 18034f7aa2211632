package org.jalon.learner;

import java.time.Instant;
import org.jalon.xapi.AgentId;

/**
 * One recorded act on the proposal that an agent is a learner, never altered afterwards.
 *
 * @param number position among all such acts of the centre, from 1
 * @param recordedBy id of the account that did it
 */
public record ProposalRefusal(
        long number,
        AgentId agent,
        LearnerId learner,
        Kind kind,
        String reason,
        Instant recordedAt,
        String recordedBy) {

    /** What the act did to the proposal. */
    public enum Kind {
        REFUSED,
        REOPENED
    }
}
