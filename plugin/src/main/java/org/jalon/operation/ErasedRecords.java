package org.jalon.operation;

import java.util.List;
import org.jalon.access.Accounts;
import org.jalon.access.ErasedAccounts;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyRecords;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes out of the records beside the journal what tells who a learner was, in the caller's transaction. */
@Component
class ErasedRecords {

    private final Learners learners;
    private final Candidacies candidacies;
    private final Accounts accounts;
    private final LegalHolds holds;
    private final ObjectProvider<CandidacyRecords> others;

    ErasedRecords(
            Learners learners,
            Candidacies candidacies,
            Accounts accounts,
            LegalHolds holds,
            ObjectProvider<CandidacyRecords> others) {
        this.learners = learners;
        this.candidacies = candidacies;
        this.accounts = accounts;
        this.holds = holds;
        this.others = others;
    }

    /**
     * What was done.
     *
     * @param rows how many rows changed
     * @param accounts the learner's accounts
     */
    record Erased(long rows, ErasedAccounts accounts) {}

    Erased erase(LearnerId learner) {
        List<CandidacyId> own =
                candidacies.ofLearner(learner).stream().map(Candidacy::id).toList();
        ErasedAccounts gone = accounts.eraseLearner(learner.value());
        long rows = learners.anonymise(learner) + holds.anonymise(learner) + gone.rows();
        for (CandidacyRecords records : others.orderedStream().toList()) {
            rows += records.erase(own);
        }
        return new Erased(rows, gone);
    }
}
