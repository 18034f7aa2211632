package org.jalon.enterprise;

import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * An entry of time as a tutor saw it.
 *
 * @param entry the statement of the entry
 * @param minutes its whole minutes of presence
 */
public record SeenEntry(StatementId entry, int minutes) {

    static SeenEntry of(Act<TimeDone> act) {
        return new SeenEntry(act.id(), act.content().minutes());
    }
}
