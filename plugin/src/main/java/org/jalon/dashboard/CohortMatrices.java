package org.jalon.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSessions;
import org.jalon.dashboard.CohortMatrix.VersionTable;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.ReadinessReport;
import org.jalon.readiness.Verdict;
import org.springframework.stereotype.Component;

/** Composes a cohort's page; the queries are as many for three candidates as for three hundred. */
@Component
public final class CohortMatrices {

    private static final int PAGE = 500;

    private final Cohorts cohorts;
    private final Learners learners;
    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final Assessments assessments;
    private final Frameworks frameworks;
    private final AccountNames names;
    private final Clock clock;
    private final ZoneId zone;

    CohortMatrices(
            Cohorts cohorts,
            Learners learners,
            Candidacies candidacies,
            ExamSessions sessions,
            Assessments assessments,
            Frameworks frameworks,
            AccountNames names,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    /** The page of the cohort's members as they stand at present; empty for an unknown cohort. */
    public Optional<CohortMatrix> find(CohortId id, Locale locale) {
        return cohorts.find(id).map(cohort -> of(cohort, clock.instant(), locale));
    }

    private CohortMatrix of(Cohort cohort, Instant asOf, Locale locale) {
        Map<LearnerId, Learner> members = members(cohort.id());
        List<Candidacy> known = candidacies.ofCohort(cohort.id(), asOf);
        List<ReadinessReport> reports = assessments.outlines(known);
        Map<FrameworkId, Map<ReadinessReport, String>> byVersion =
                new TreeMap<>(Comparator.comparing(FrameworkId::value));
        for (int i = 0; i < known.size(); i++) {
            Candidacy candidacy = known.get(i);
            Learner learner = Optional.ofNullable(members.get(candidacy.learner()))
                    .orElseGet(() -> learners.get(candidacy.learner()));
            byVersion
                    .computeIfAbsent(candidacy.framework(), version -> new LinkedHashMap<>())
                    .put(reports.get(i), Names.listed(learner));
        }
        known.forEach(candidacy -> members.remove(candidacy.learner()));
        return compose(cohort, sessionsOf(known), byVersion, members, asOf, locale);
    }

    private List<CohortMatrix.Session> sessionsOf(List<Candidacy> known) {
        return known.stream()
                .flatMap(candidacy -> candidacy.session().stream())
                .distinct()
                .flatMap(id -> sessions.find(id).stream())
                .map(s -> new CohortMatrix.Session(s.id().toString(), s.name(), s.firstDay()))
                .sorted(Comparator.comparing(CohortMatrix.Session::firstDay).thenComparing(CohortMatrix.Session::name))
                .toList();
    }

    private CohortMatrix compose(
            Cohort cohort,
            List<CohortMatrix.Session> sessions,
            Map<FrameworkId, Map<ReadinessReport, String>> byVersion,
            Map<LearnerId, Learner> withoutCandidacy,
            Instant asOf,
            Locale locale) {
        Obstacles obstacles = new Obstacles();
        List<VersionTable> tables = new ArrayList<>();
        byVersion.forEach((version, reports) -> {
            Framework framework = frameworks.find(version, asOf).orElseThrow();
            ItemWording wording = new ItemWording(framework, locale, names::of);
            reports.forEach((report, name) -> obstacles.add(report, name, wording));
            tables.add(new MatrixLayout(framework, wording, LocalDate.ofInstant(asOf, zone)).of(reports));
        });
        return new CohortMatrix(
                cohort.id().toString(),
                cohort.name(),
                sessions,
                counted(tables),
                obstacles.mostFirst(),
                tables,
                withoutCandidacy.values().stream()
                        .map(Names::listed)
                        .sorted(Names.ORDER)
                        .toList(),
                asOf);
    }

    private static Map<Verdict, Long> counted(List<VersionTable> tables) {
        Map<Verdict, Long> counts = tables.stream()
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.groupingBy(CohortMatrix.Row::verdict, Collectors.counting()));
        Map<Verdict, Long> gravestFirst = new LinkedHashMap<>();
        Gravity.verdicts()
                .forEach(verdict ->
                        Optional.ofNullable(counts.get(verdict)).ifPresent(count -> gravestFirst.put(verdict, count)));
        return gravestFirst;
    }

    private Map<LearnerId, Learner> members(CohortId id) {
        Map<LearnerId, Learner> members = new LinkedHashMap<>();
        Page<Learner> page;
        do {
            page = learners.ofCohort(id, PAGE, members.size());
            page.items().forEach(learner -> members.put(learner.id(), learner));
        } while (!page.items().isEmpty() && members.size() < page.total());
        return members;
    }
}
