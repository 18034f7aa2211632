package org.jalon.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.xapi.StatementId;

/**
 * One fact as it is shown for an activity, with the statements that say it.
 *
 * @param statements the statement and its re-sent copies, in the order of their ids
 * @param score a share from 0 to 1
 */
public record EvidenceItem(
        List<StatementId> statements,
        Outcome outcome,
        Instant occurredAt,
        Optional<BigDecimal> score,
        Emitter emitter,
        List<Remark> remarks,
        Optional<String> activityName,
        Optional<String> reason) {

    public EvidenceItem {
        statements = List.copyOf(statements);
        remarks = List.copyOf(remarks);
    }
}
