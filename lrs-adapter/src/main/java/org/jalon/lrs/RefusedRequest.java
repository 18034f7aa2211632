package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import org.jalon.xapi.StatementFault;

/**
 * A write that was refused, with what was sent.
 *
 * @param status the HTTP status of the answer
 * @param body what was sent, cut to 1 MB, in UTF-8 as far as it was
 */
public record RefusedRequest(Instant at, WriterId writer, int status, List<StatementFault> faults, String body) {

    public RefusedRequest {
        faults = List.copyOf(faults);
    }
}
