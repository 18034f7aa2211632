package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.StatementId;

/** Lets in a repaired copy of a refused request. */
public interface RequestRepair {

    /**
     * Stores the repaired statements as those of the refused request's writer, with new ids and a context extension that
     * holds the number; whole or not at all, each refused request once.
     *
     * @param body one statement or an array of them
     * @param by the account that admits it
     */
    Outcome admit(long number, String body, String by);

    /** What came of it; only {@link Admitted} left anything in the store. */
    sealed interface Outcome {

        /** Everything is in the store, under these ids in the order of the body. */
        record Admitted(List<StatementId> ids) implements Outcome {
            public Admitted {
                ids = List.copyOf(ids);
            }
        }

        /** No refused request of this number is kept. */
        record Unknown() implements Outcome {}

        /** A repaired copy was admitted before. */
        record AdmittedBefore(Instant at) implements Outcome {}

        /** The credential that sent it is out of use or may no longer write. */
        record WriterGone(WriterId writer) implements Outcome {}

        /** What was sent is refused again. */
        record Refused(int status, String detail, List<StatementFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }
}
