package org.jalon.readiness;

import java.util.List;
import org.jalon.candidacy.Candidacy;
import org.jalon.learner.Learner;

/**
 * A candidate with what stands between them and their session.
 *
 * @param obstacles the blocking items that ask something of somebody, late ones first
 */
public record BlockedCandidate(Candidacy candidacy, Learner learner, ReadinessReport report, List<Item> obstacles) {

    public BlockedCandidate {
        obstacles = List.copyOf(obstacles);
    }
}
