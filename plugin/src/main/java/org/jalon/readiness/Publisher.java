package org.jalon.readiness;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Projector;
import org.jalon.learner.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Publishes a candidate's readiness and coverage as statements when they differ from the last publication in the store, and
 * voids what said ready once it is so no more. It is not the projector: a rebuild publishes nothing. Of an erased learner
 * nothing is published any more.
 */
@Component
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int PAGE = 200;

    private final PublisherTurn turn;
    private final Candidacies candidacies;
    private final Assessments assessments;
    private final Publications publications;
    private final PublicationWriter writer;
    private final Projector projector;
    private final Changes changes;
    private final Clock clock;
    private Optional<Changes.Mark> seen = Optional.empty();

    public Publisher(
            PublisherTurn turn,
            Candidacies candidacies,
            Assessments assessments,
            Publications publications,
            PublicationWriter writer,
            Projector projector,
            Changes changes,
            Clock clock) {
        this.turn = turn;
        this.candidacies = candidacies;
        this.assessments = assessments;
        this.publications = publications;
        this.writer = writer;
        this.projector = projector;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Publishes what differs; a run that breaks off is repeated by the next one, and while another instance publishes this one
     * does not.
     *
     * @return how many candidacies had something to publish
     */
    public synchronized int publish() {
        return turn.hold(this::publishDue).orElse(0);
    }

    private int publishDue() {
        Changes.Mark now = changes.mark(projector.catchUp());
        Changes.Due due = seen.map(before -> changes.between(before, now)).orElse(Changes.Due.ALL);
        int published = due.isNone() ? 0 : publish(due);
        seen = Optional.of(due.all() ? now : now.completeSince(seen.orElse(now)));
        return published;
    }

    private int publish(Changes.Due due) {
        int published = 0;
        for (long offset = 0; ; offset += PAGE) {
            var page = candidacies.list(PAGE, offset);
            published += publish(page.items().stream().filter(due::includes).toList());
            if (offset + PAGE >= page.total()) {
                return published;
            }
        }
    }

    private int publish(List<Candidacy> page) {
        List<AssessedFile> files;
        try {
            files = assessments.files(page, clock.instant());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return publishOneByOne(page, e);
        }
        Published last = new Published(page);
        return files.stream().mapToInt(file -> publish(file, last)).sum();
    }

    /** A candidacy that can not be assessed keeps back no other one. */
    private int publishOneByOne(List<Candidacy> page, RuntimeException failed) {
        if (page.size() > 1) {
            return page.stream().mapToInt(c -> publish(List.of(c))).sum();
        }
        page.forEach(c -> LOG.error("Candidacy {} can not be assessed, so it is not published", c.id(), failed));
        return 0;
    }

    private int publish(AssessedFile file, Published last) {
        CandidacyId candidacy = file.candidacy().id();
        LearnerId learner = file.candidacy().learner();
        return writer.write(file, last.ofCandidacy(candidacy), last.ofLearner(learner)) ? 1 : 0;
    }

    /** What was last published of the candidacies of one page. */
    private final class Published {

        private final Map<CandidacyId, Publication> reports;
        private final Map<LearnerId, Map<CompetencyId, PublishedCoverage>> coverage = new HashMap<>();

        Published(List<Candidacy> page) {
            reports = publications.last(page.stream().map(Candidacy::id).toList());
            publications
                    .coverage(page.stream().map(Candidacy::learner).toList())
                    .forEach(c -> ofLearner(c.learner()).put(c.competency(), c));
        }

        Optional<Publication> ofCandidacy(CandidacyId candidacy) {
            return Optional.ofNullable(reports.get(candidacy));
        }

        Map<CompetencyId, PublishedCoverage> ofLearner(LearnerId learner) {
            return coverage.computeIfAbsent(learner, _learner -> new LinkedHashMap<>());
        }
    }
}
