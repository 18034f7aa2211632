package org.jalon.lrs.replication;

import java.time.Instant;
import java.util.Optional;
import org.jalon.xapi.StatementId;

/**
 * A statement that the other side does not want for its content.
 *
 * @param number its own number, from 1 upwards
 * @param status the HTTP status of the remote LRS's refusal; empty for what was refused here
 * @param body the statement as it came; empty for an outbound one, which lies in the store
 * @param refusals how often it was refused, at least once
 */
public record DeadLetter(
        long number,
        Direction direction,
        StatementId statement,
        Optional<Integer> status,
        String reason,
        Optional<String> body,
        Instant first,
        Instant latest,
        int refusals) {}
