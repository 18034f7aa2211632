package org.jalon.readiness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.journal.ActSubject;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StatementFeed;
import org.springframework.stereotype.Component;

/**
 * Tells whose reports may have changed between two looks at the store and the records: all of them when a day began in the
 * centre's zone, when a record changed, and when it cannot tell.
 */
@Component
final class Changes {

    private static final int STEP = 1000;
    private static final int STEPS = 10;
    /** What a report rests on and this class does not know of is seen after so long. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StatementFeed feed;
    private final LearningRecordStore store;
    private final ReportRecords records;
    private final Learners learners;
    private final Clock clock;
    private final ZoneId zone;

    public Changes(
            StatementFeed feed,
            LearningRecordStore store,
            ReportRecords records,
            Learners learners,
            Clock clock,
            ZoneId zone) {
        this.feed = feed;
        this.store = store;
        this.records = records;
        this.learners = learners;
        this.clock = clock;
        this.zone = zone;
    }

    /** How far a look has seen; {@code complete}: when all reports were last looked at. */
    record Mark(long position, long erasures, String records, LocalDate day, Instant complete) {

        /** The same mark of a look that left out what had not changed since the earlier one. */
        Mark completeSince(Mark earlier) {
            return new Mark(position, erasures, records, day, earlier.complete);
        }
    }

    /** Whose reports to look at. */
    record Due(boolean all, Set<CandidacyId> candidacies, Set<LearnerId> learners) {

        static final Due ALL = new Due(true, Set.of(), Set.of());

        boolean isNone() {
            return !all && candidacies.isEmpty() && learners.isEmpty();
        }

        boolean includes(Candidacy candidacy) {
            return all || candidacies.contains(candidacy.id()) || learners.contains(candidacy.learner());
        }
    }

    /** Where a look that begins now stands, the projections having come to this position. */
    Mark mark(long position) {
        Instant now = clock.instant();
        return new Mark(position, feed.erasures(), records.revision(), LocalDate.ofInstant(now, zone), now);
    }

    /** Whose reports may have changed from one look to the next. */
    Due between(Mark before, Mark now) {
        boolean sameRecords = before.records().equals(now.records()) && before.erasures() == now.erasures();
        boolean sameDay = before.day().equals(now.day())
                && Duration.between(before.complete(), now.complete()).abs().compareTo(LONGEST) < 0;
        return sameRecords && sameDay ? inFeed(before.position(), now.position()) : Due.ALL;
    }

    private Due inFeed(long from, long to) {
        var touched = new TouchedFiles(store);
        long at = from;
        for (int step = 0; at < to; step++) {
            List<FeedEntry> entries = step < STEPS ? feed.after(at, STEP) : List.of();
            entries.stream()
                    .takeWhile(entry -> entry.statement().position() <= to)
                    .forEach(touched::take);
            if (entries.isEmpty() || touched.subjects().contains(ActSubject.CENTRE)) {
                return Due.ALL;
            }
            at = entries.getLast().statement().position();
        }
        Set<CandidacyId> candidacies = new HashSet<>();
        touched.subjects().forEach(subject -> candidacies.add(new CandidacyId(subject.value())));
        return new Due(
                false,
                candidacies,
                new HashSet<>(learners.learnersOf(touched.agents()).values()));
    }
}
