package org.jalon.operation;

import java.time.Instant;
import java.util.Optional;
import org.jalon.learner.LearnerId;

/**
 * A file that must stay whole until the hold is lifted, because of a dispute say.
 *
 * @param number from 1 upwards
 * @param by id of the account that placed it
 */
public record LegalHold(
        long number, LearnerId learner, String reason, Instant since, String by, Optional<Lifting> lifted) {

    /** The end of a hold; {@code by} is the id of the account that lifted it. */
    public record Lifting(Instant at, String by, String reason) {}
}
