package org.jalon.lrs;

import java.util.List;
import java.util.Optional;

/**
 * One page of an answer, in the query's order.
 *
 * @param next the cursor of the next page; empty when this is the last
 */
public record StatementPage(List<StoredStatement> statements, Optional<Long> next) {

    public StatementPage {
        statements = List.copyOf(statements);
    }
}
