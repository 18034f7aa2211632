package org.jalon.lrs.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of an LRS's answer.
 *
 * @param statements the JSON of each, as it came, in the order of the query
 * @param consistentThrough up to when the LRS says that everything stored can be read, if it says so
 * @param answeredAt when it answered by its own clock, if it says so
 */
public record RemotePage(List<String> statements, Optional<Instant> consistentThrough, Optional<Instant> answeredAt) {

    public RemotePage {
        statements = List.copyOf(statements);
    }
}
