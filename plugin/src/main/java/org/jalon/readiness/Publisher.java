package org.jalon.readiness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.journal.Journal;
import org.jalon.journal.Projector;
import org.jalon.learner.Learners;
import org.jalon.lrs.AppendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Publishes a candidate's readiness as a statement when it differs from the last publication in the store, and voids what
 * said ready once it is so no more. It is not the projector: a rebuild publishes nothing. Of an erased learner nothing is
 * published any more.
 */
@Component
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int PAGE = 200;

    private final Candidacies candidacies;
    private final Learners learners;
    private final Assessments assessments;
    private final Publications publications;
    private final Projector projector;
    private final Journal journal;
    private final Clock clock;

    public Publisher(
            Candidacies candidacies,
            Learners learners,
            Assessments assessments,
            Publications publications,
            Projector projector,
            Journal journal,
            Clock clock) {
        this.candidacies = candidacies;
        this.learners = learners;
        this.assessments = assessments;
        this.publications = publications;
        this.projector = projector;
        this.journal = journal;
        this.clock = clock;
    }

    /** Assesses every candidacy and publishes the differences; how many there were. */
    public synchronized int publish() {
        projector.catchUp();
        Map<CandidacyId, Publication> last = publications.last();
        int published = 0;
        for (long offset = 0; ; offset += PAGE) {
            var page = candidacies.list(PAGE, offset);
            published += publish(page.items(), last);
            if (offset + PAGE >= page.total()) {
                return published;
            }
        }
    }

    private int publish(List<Candidacy> page, Map<CandidacyId, Publication> last) {
        List<Assessed> assessed;
        try {
            assessed = assessments.assess(page, clock.instant());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return publishOneByOne(page, last, e);
        }
        int published = 0;
        for (int i = 0; i < page.size(); i++) {
            Optional<Publication> previous =
                    Optional.ofNullable(last.get(page.get(i).id()));
            published += publishDifference(page.get(i), assessed.get(i), previous);
        }
        return published;
    }

    /** A candidacy that can not be assessed keeps back no other one. */
    private int publishOneByOne(List<Candidacy> page, Map<CandidacyId, Publication> last, RuntimeException failed) {
        if (page.size() > 1) {
            return page.stream().mapToInt(c -> publish(List.of(c), last)).sum();
        }
        page.forEach(c -> LOG.error("Candidacy {} can not be assessed, so it is not published", c.id(), failed));
        return 0;
    }

    private int publishDifference(Candidacy candidacy, Assessed assessed, Optional<Publication> previous) {
        String digest = Reports.digest(assessed.report());
        if (previous.filter(p -> p.digest().equals(digest)).isPresent() || learners.isAnonymised(candidacy.learner())) {
            return 0;
        }
        publish(candidacy, assessed, digest, previous);
        return 1;
    }

    private void publish(Candidacy candidacy, Assessed assessed, String digest, Optional<Publication> previous) {
        var id = ReportStatements.idOf(assessed.report(), digest, previous);
        Instant now = assessed.report().asOf();
        List<String> batch = new ArrayList<>();
        if (assessed.report().verdict() != Verdict.READY_TO_PRESENT) {
            publications
                    .standingReady(candidacy.id())
                    .forEach(ready -> batch.add(ReportStatements.withdrawal(ready, id, candidacy.learner(), now)));
        }
        batch.add(ReportStatements.publication(id, candidacy.learner(), assessed, digest, previous));
        AppendOutcome outcome = journal.append(batch);
        if (outcome instanceof AppendOutcome.Appended) {
            LOG.debug("Published {} of candidacy {}", assessed.report().verdict(), candidacy.id());
        } else {
            LOG.info("Another instance published the readiness of candidacy {} first", candidacy.id());
        }
    }
}
