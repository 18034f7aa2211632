package org.jalon.lrs;

import java.util.Collection;
import java.util.List;
import org.jalon.xapi.StatementId;

/** Knows which statements were already handed to a store that is not ours. */
@FunctionalInterface
public interface DeliveredElsewhere {

    /** For an installation that hands on nothing. */
    DeliveredElsewhere NOTHING = ids -> List.of();

    /** Those of these statements that were delivered, in their order. */
    List<StatementId> delivered(Collection<StatementId> ids);
}
