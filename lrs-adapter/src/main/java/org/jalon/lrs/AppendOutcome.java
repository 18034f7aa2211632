package org.jalon.lrs;

import java.util.List;
import java.util.Set;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;

/** What came of appending a batch; only {@link Appended} left anything in the store. */
public sealed interface AppendOutcome {

    /**
     * Every statement is in the store, durably.
     *
     * @param ids in the order of the batch
     * @param position the highest position among them, also when they had all been there before
     */
    record Appended(List<StatementId> ids, long position) implements AppendOutcome {
        public Appended {
            ids = List.copyOf(ids);
        }
    }

    /** These ids are taken by statements with another content. */
    record Conflict(List<StatementId> ids) implements AppendOutcome {
        public Conflict {
            ids = List.copyOf(ids);
        }
    }

    /**
     * These statements cannot be voided by this writer, because another one wrote them.
     *
     * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#requirements-5">xAPI 1.0.3, Data 2.3.2</a>
     */
    record VoidingRefused(List<StatementId> targets) implements AppendOutcome {
        public VoidingRefused {
            targets = List.copyOf(targets);
        }
    }

    /** Statements with these ids were erased for good, and what was erased is not taken again. */
    record Erased(List<StatementId> ids) implements AppendOutcome {
        public Erased {
            ids = List.copyOf(ids);
        }
    }

    /** These attachments were to come with the batch, but are not in the store any more; they may be sent again. */
    record AttachmentsGone(Set<Sha2> digests) implements AppendOutcome {
        public AttachmentsGone {
            digests = Set.copyOf(digests);
        }
    }
}
