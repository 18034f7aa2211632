package org.jalon.xapi.json;

import java.util.List;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;

/** What came of reading a body: its statements, or everything that is wrong with it. */
public sealed interface Reading {

    /**
     * The body keeps every rule.
     *
     * @param wasArray whether the statements came in an array, which may be empty
     */
    record Read(List<Statement> statements, boolean wasArray) implements Reading {
        public Read {
            statements = List.copyOf(statements);
        }
    }

    /** The body breaks at least one rule. */
    record Refused(List<StatementFault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
