package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.xapi.StatementFault;

/**
 * A refused request in the list of those kept, without what was sent.
 *
 * @param number grows with each refusal
 * @param status the HTTP status of the answer
 * @param admitted when a repaired copy was admitted, if one was
 * @param admittedBy the account that admitted it
 */
public record RefusalEntry(
        long number,
        Instant at,
        WriterId writer,
        int status,
        List<StatementFault> faults,
        Optional<Instant> admitted,
        Optional<String> admittedBy) {

    public RefusalEntry {
        faults = List.copyOf(faults);
    }
}
