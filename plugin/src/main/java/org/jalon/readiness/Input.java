package org.jalon.readiness;

import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * One thing that an item's state rests on.
 *
 * @param kind what it is
 * @param reference a statement's id, or what names the record
 */
public record Input(Kind kind, String reference) {

    /** Where the reference is to be looked up. */
    public enum Kind {
        STATEMENT,
        CANDIDACY,
        SESSION
    }

    static Input of(Act<?> act) {
        return of(act.id());
    }

    static Input of(StatementId statement) {
        return new Input(Kind.STATEMENT, statement.toString());
    }
}
