package org.jalon.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.access.Accounts;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyRecords;
import org.jalon.learner.Cohorts;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the records about one learner. */
@Component
class HeldRecords {

    private final Learners learners;
    private final Cohorts cohorts;
    private final Candidacies candidacies;
    private final Accounts accounts;
    private final ObjectProvider<CandidacyRecords> others;

    HeldRecords(
            Learners learners,
            Cohorts cohorts,
            Candidacies candidacies,
            Accounts accounts,
            ObjectProvider<CandidacyRecords> others) {
        this.learners = learners;
        this.cohorts = cohorts;
        this.candidacies = candidacies;
        this.accounts = accounts;
        this.others = others;
    }

    /** @throws java.util.NoSuchElementException when there is no such learner */
    HeldAbout about(LearnerId learner) {
        List<Candidacy> present = candidacies.ofLearner(learner);
        return new HeldAbout(
                learners.get(learner),
                learners.history(learner),
                cohorts.of(learner),
                accounts.ofLearner(learner.value()),
                present.stream()
                        .flatMap(candidacy -> candidacies.history(candidacy.id()).stream())
                        .toList(),
                others(present));
    }

    private Map<String, List<Map<String, Object>>> others(List<Candidacy> present) {
        Map<String, List<Map<String, Object>>> byName = new LinkedHashMap<>();
        others.orderedStream().forEach(records -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            present.forEach(candidacy -> rows.addAll(records.of(candidacy.id())));
            byName.put(records.name(), rows);
        });
        return byName;
    }
}
