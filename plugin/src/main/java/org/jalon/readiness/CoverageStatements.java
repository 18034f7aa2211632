package org.jalon.readiness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jalon.evidence.ActivityEvidence;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.CoverageState;
import org.jalon.framework.Bloc;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.TransversalCompetency;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.node.ObjectNode;

/** Writes what changed in the machine's view of a learner's competencies: one progressed statement for each of them. */
final class CoverageStatements {

    private final AssessedFile file;
    private final Map<CompetencyId, PublishedCoverage> published;
    private final Map<CompetencyId, PublishedCoverage> said = new LinkedHashMap<>();

    /** @param published what was last published of this learner */
    CoverageStatements(AssessedFile file, Map<CompetencyId, PublishedCoverage> published) {
        this.file = file;
        this.published = published;
    }

    /** The coverage that differs from what was published; nothing yet needs no statement as long as there never was any. */
    List<CompetencyCoverage> changed() {
        return file.coverage().stream()
                .flatMap(c -> c.competencies().stream())
                .filter(this::differs)
                .toList();
    }

    private boolean differs(CompetencyCoverage coverage) {
        return previous(coverage)
                .map(p -> !p.says(coverage.standing()))
                .orElse(coverage.state() != CoverageState.NOTHING_YET
                        && coverage.state() != CoverageState.NO_CONTENT_MAPPED);
    }

    private Optional<PublishedCoverage> previous(CompetencyCoverage coverage) {
        return Optional.ofNullable(published.get(coverage.competency()));
    }

    /** The id follows from what the statement says and from what it follows. */
    private StatementId idOf(CompetencyCoverage coverage) {
        return new StatementId(NameBasedUuid.of(
                "coverage",
                file.candidacy().learner().toString(),
                coverage.competency().value(),
                coverage.state().name(),
                Integer.toString(coverage.done()),
                Integer.toString(coverage.required()),
                previous(coverage).map(p -> p.statement().toString()).orElse("-")));
    }

    /** The statements of what changed, each under the id that {@code ids} gives for its own. */
    Stream<Map.Entry<StatementId, String>> write(UnaryOperator<StatementId> ids) {
        return changed().stream().map(coverage -> {
            StatementId id = ids.apply(idOf(coverage));
            said.put(
                    coverage.competency(),
                    new PublishedCoverage(
                            id,
                            file.candidacy().learner(),
                            coverage.competency(),
                            coverage.state(),
                            coverage.done(),
                            coverage.required()));
            return Map.entry(id, write(id, coverage));
        });
    }

    /** What is published once these statements are, under the ids that they were last written with. */
    Map<CompetencyId, PublishedCoverage> said() {
        return said;
    }

    private String write(StatementId id, CompetencyCoverage coverage) {
        Instant at = file.report().asOf();
        Framework framework = file.framework();
        String learner = file.candidacy().learner().toString();
        var statement = DerivedStatement.of(
                id,
                file.candidacy().learner(),
                Verbs.PROGRESSED,
                at,
                NameBasedUuid.of("coverage", learner),
                NameBasedUuid.of("coverage", learner, coverage.competency().value()));
        statement
                .activity(
                        JalonProfile.competencyOf(
                                framework.id().value(), coverage.competency().value()),
                        JalonProfile.COMPETENCY_TYPE)
                .putObject("name")
                .put("fr", label(framework, coverage.competency()));
        ObjectNode result = statement.resultExtensions();
        progress(coverage).ifPresent(percent -> result.put(JalonProfile.PROGRESS_EXTENSION, percent));
        result.set(JalonProfile.COVERAGE_EXTENSION, particulars(coverage));
        ObjectNode context = statement.contextExtensions();
        previous(coverage)
                .ifPresent(p -> context.put(
                        JalonProfile.PREVIOUS_EXTENSION, p.statement().toString()));
        context.set(JalonProfile.EVIDENCE_EXTENSION, DerivedStatement.ids(coverage.statements()));
        return statement.json();
    }

    private ObjectNode particulars(CompetencyCoverage coverage) {
        Basis basis = file.assessed().basis();
        ObjectNode node = DerivedStatement.object();
        node.set("framework", DerivedStatement.framework(file.framework()));
        node.put("competency", coverage.competency().value());
        file.framework()
                .findBlocOf(coverage.competency())
                .map(Bloc::id)
                .ifPresent(bloc -> node.put("bloc", bloc.value()));
        return node.put(
                        "transversal",
                        file.framework().findTransversal(coverage.competency()).isPresent())
                .put("state", coverage.state().name())
                .put("done", coverage.done())
                .put("required", coverage.required())
                .put("mappingVersion", basis.mappingVersion())
                .put("identityVersion", basis.identityVersion())
                .put("feedPosition", basis.feedPosition());
    }

    /**
     * How much of what is required was done, in whole percent, rounded down. Empty where that would say more than is known:
     * when only optional activities are mapped, of which any one will do, and when the learner was dispensed from one.
     */
    private static OptionalInt progress(CompetencyCoverage coverage) {
        List<ActivityEvidence> required = coverage.activities().stream()
                .filter(ActivityEvidence::required)
                .toList();
        boolean honest = !required.isEmpty() && required.stream().noneMatch(a -> a.state() == ActivityState.DISPENSED);
        return honest ? OptionalInt.of(coverage.done() * 100 / coverage.required()) : OptionalInt.empty();
    }

    private static String label(Framework framework, CompetencyId competency) {
        return framework
                .findCompetency(competency)
                .map(Competency::label)
                .or(() -> framework.findTransversal(competency).map(TransversalCompetency::label))
                .orElseThrow(() -> new IllegalStateException(framework.id() + " has no competency " + competency));
    }
}
