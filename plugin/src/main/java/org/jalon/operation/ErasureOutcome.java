package org.jalon.operation;

import java.util.List;
import java.util.Optional;
import org.jalon.access.AccountId;
import org.jalon.learner.LearnerId;
import org.jalon.lrs.Removed;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;

/** What came of the wish to erase a person. */
public sealed interface ErasureOutcome {

    /**
     * It was done, or rehearsed.
     *
     * @param recordRows how many rows of the learner's record no longer tell who that is
     * @param deliveredElsewhere erased statements that another store had been handed before: it has to be asked too
     * @param proposed agents that the identity desk took for the learner and nobody tied: their statements stay
     * @param accountsInUse accounts of staff that were the learner's too
     */
    record Erased(
            boolean rehearsal,
            Optional<LearnerId> learner,
            Removed removed,
            long recordRows,
            List<StatementId> deliveredElsewhere,
            List<AgentId> proposed,
            List<AccountId> accountsInUse)
            implements ErasureOutcome {
        public Erased {
            deliveredElsewhere = List.copyOf(deliveredElsewhere);
            proposed = List.copyOf(proposed);
            accountsInUse = List.copyOf(accountsInUse);
        }
    }

    /** A legal hold stands on the file; nothing was erased. */
    record OnHold(LegalHold hold) implements ErasureOutcome {}
}
