package org.jalon.readiness;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.SessionId;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.springframework.stereotype.Component;

/** Says what blocks whom before a session; the queries are as many for three candidates as for a thousand. */
@Component
public final class ObstacleLists {

    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.BLOCKED, Verdict.NEEDS_DECISION, Verdict.IN_PREPARATION, Verdict.READY_TO_PRESENT);
    private static final Comparator<Listed> ORDER = Comparator.comparingInt(
                    (Listed l) -> GRAVEST_FIRST.indexOf(l.candidate().report().verdict()))
            .thenComparing(Listed::name)
            .thenComparing(l -> l.candidate().candidacy().id().toString());

    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Assessments assessments;
    private final Clock clock;

    public ObstacleLists(
            Candidacies candidacies,
            ExamSessions sessions,
            Cohorts cohorts,
            Learners learners,
            Assessments assessments,
            Clock clock) {
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.learners = learners;
        this.assessments = assessments;
        this.clock = clock;
    }

    private record Listed(BlockedCandidate candidate, CollationKey name) {}

    /**
     * The candidates of the session; empty for an unknown one.
     *
     * @param then as known at this instant; absent: at present, at a cost that does not grow with the statements
     */
    public Optional<ObstacleList> ofSession(SessionId session, Optional<Instant> then) {
        Instant asOf = then.orElseGet(clock::instant);
        return sessions.find(session).map(_known -> of(candidacies.ofSession(session, asOf), then, asOf));
    }

    /** The same for the members of a cohort, each before the session of their own. */
    public Optional<ObstacleList> ofCohort(CohortId cohort, Optional<Instant> then) {
        Instant asOf = then.orElseGet(clock::instant);
        return cohorts.find(cohort).map(_known -> of(candidacies.ofCohort(cohort, asOf), then, asOf));
    }

    private ObstacleList of(List<Candidacy> known, Optional<Instant> then, Instant asOf) {
        List<ReadinessReport> reports = then.isPresent()
                ? assessments.assess(known, asOf).stream().map(Assessed::report).toList()
                : assessments.outlines(known);
        Map<LearnerId, Learner> names =
                learners.find(known.stream().map(Candidacy::learner).distinct().toList()).stream()
                        .collect(Collectors.toMap(Learner::id, Function.identity()));
        Collator french = Collator.getInstance(Locale.FRENCH);
        return new ObstacleList(
                asOf,
                reports.stream().collect(Collectors.groupingBy(ReadinessReport::verdict, Collectors.counting())),
                IntStream.range(0, known.size())
                        .mapToObj(i -> blocked(known.get(i), names, reports.get(i)))
                        .map(candidate -> new Listed(candidate, french.getCollationKey(name(candidate.learner()))))
                        .sorted(ORDER)
                        .map(Listed::candidate)
                        .toList());
    }

    private BlockedCandidate blocked(Candidacy candidacy, Map<LearnerId, Learner> names, ReadinessReport report) {
        Learner learner =
                Optional.ofNullable(names.get(candidacy.learner())).orElseGet(() -> learners.get(candidacy.learner()));
        return new BlockedCandidate(
                candidacy,
                learner,
                report,
                report.items().stream()
                        .filter(item -> item.blocking() && item.isUnsettled())
                        .sorted(Comparator.comparing(item -> item.timing() != Timing.LATE))
                        .toList());
    }

    private static String name(Learner learner) {
        return learner.familyName() + " " + learner.givenName();
    }
}
