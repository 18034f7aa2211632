package org.jalon.readiness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Journal;
import org.jalon.learner.Learners;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.StatementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes all that is new of one candidacy in one batch, which the store takes whole or not at all. */
@Component
final class PublicationWriter {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationWriter.class);
    /** A batch gives way to this many foreign statements under its ids before it waits for the next run. */
    private static final int ATTEMPTS = 100;

    private final Publications publications;
    private final LearningRecordStore store;
    private final Learners learners;
    private final Journal journal;

    public PublicationWriter(Publications publications, LearningRecordStore store, Learners learners, Journal journal) {
        this.publications = publications;
        this.store = store;
        this.learners = learners;
        this.journal = journal;
    }

    /**
     * Writes what differs from what was last published; what it writes of coverage is then in {@code published} too.
     *
     * @return whether anything differed
     */
    boolean write(AssessedFile file, Optional<Publication> previous, Map<CompetencyId, PublishedCoverage> published) {
        String digest = Reports.digest(file.report());
        var coverage = new CoverageStatements(file, published);
        boolean newReport = previous.filter(p -> p.digest().equals(digest)).isEmpty();
        boolean nothingNew = !newReport && coverage.changed().isEmpty();
        if (nothingNew || learners.isAnonymised(file.candidacy().learner())) {
            return false;
        }
        var batch = new Batch(
                coverage,
                newReport ? Optional.of(new ReportStatements(file, digest, previous)) : Optional.empty(),
                standing(file));
        append(file, batch);
        published.putAll(coverage.said());
        return true;
    }

    /** What says ready and will have to be voided. */
    private List<Publication> standing(AssessedFile file) {
        return file.report().verdict() == Verdict.READY_TO_PRESENT
                ? List.of()
                : publications.standingReady(file.candidacy().id());
    }

    private void append(AssessedFile file, Batch batch) {
        var ids = new FreeIds(store);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<StatementId, String> statements = batch.compose(ids);
            AppendOutcome outcome = journal.append(List.copyOf(statements.values()));
            if (!ids.evade(statements.keySet())) {
                tell(file, outcome);
                return;
            }
        }
        LOG.error(
                "Somebody keeps writing under the ids of publications, so candidacy {} is not published",
                file.candidacy().id());
    }

    private static void tell(AssessedFile file, AppendOutcome outcome) {
        if (outcome instanceof AppendOutcome.Appended) {
            LOG.debug(
                    "Published {} of candidacy {}",
                    file.report().verdict(),
                    file.report().candidacy());
        } else {
            LOG.info(
                    "The readiness of candidacy {} was published already",
                    file.report().candidacy());
        }
    }

    /** What goes into the store together. */
    private final class Batch {

        private final CoverageStatements coverage;
        private final Optional<ReportStatements> report;
        private final List<Publication> standing;

        Batch(CoverageStatements coverage, Optional<ReportStatements> report, List<Publication> standing) {
            this.coverage = coverage;
            this.report = report;
            this.standing = standing;
        }

        Map<StatementId, String> compose(FreeIds ids) {
            Map<StatementId, String> statements = new LinkedHashMap<>();
            coverage.write(ids::of).forEach(said -> statements.put(said.getKey(), said.getValue()));
            report.ifPresent(r -> {
                StatementId id = ids.of(r.id());
                for (Publication ready : standing) {
                    StatementId withdrawal = ids.of(ReportStatements.withdrawalId(ready.statement(), id));
                    statements.put(withdrawal, r.withdrawal(withdrawal, ready.statement(), id, statesOf(ready)));
                }
                statements.put(id, r.publication(id));
            });
            return statements;
        }

        private Map<String, String> statesOf(Publication ready) {
            Map<String, String> states = new TreeMap<>();
            store.find(ready.statement())
                    .map(StoredStatement::statement)
                    .flatMap(s -> s.result().flatMap(r -> r.extensions().find(JalonProfile.REPORT_EXTENSION)))
                    .ifPresent(report -> report.path("items")
                            .forEach(item -> states.put(
                                    item.path("id").asString(),
                                    item.path("state").asString())));
            return states;
        }
    }
}
