package org.jalon.lrs.replication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.xapi.StatementId;

/** The statements that one side does not want for their content, until they are settled. */
public interface DeadLetters {

    /** A statement that was refused and why; the status and the body as in {@link DeadLetter}. */
    record Refusal(
            Direction direction,
            StatementId statement,
            Optional<Integer> status,
            String reason,
            Optional<String> body) {}

    /** Keeps the refusal, unless that statement is here already. */
    void add(Refusal refusal, Instant at);

    /** Notes that this letter was refused once more. */
    DeadLetter refusedAgain(DeadLetter letter, Refusal refusal, Instant at);

    Optional<DeadLetter> find(long number);

    /** The latest first, below this number, at most so many. */
    List<DeadLetter> list(long before, int limit);

    void remove(long number);

    long count(Direction direction);
}
