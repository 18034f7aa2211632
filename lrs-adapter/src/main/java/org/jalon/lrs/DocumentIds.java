package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ids of the documents on a shelf, each once, the one that was written first in front.
 *
 * @param updated when the latest of them was written; empty when there are none
 */
public record DocumentIds(List<String> ids, Optional<Instant> updated) {

    public DocumentIds {
        ids = List.copyOf(ids);
    }
}
