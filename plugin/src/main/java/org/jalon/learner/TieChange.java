package org.jalon.learner;

import java.time.Instant;
import org.jalon.xapi.AgentId;

/**
 * One recorded act on the identity of a learner, never altered afterwards.
 *
 * @param number position among all ties and unties of the centre, from 1
 * @param recordedBy id of the account that did it
 */
public record TieChange(
        long number,
        LearnerId learner,
        AgentId agent,
        Kind kind,
        String reason,
        Instant recordedAt,
        String recordedBy) {

    /** What the act did to the agent. */
    public enum Kind {
        TIED,
        UNTIED
    }
}
