package org.jalon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jalon.dashboard.CohortMatrix.Kept;
import org.jalon.dashboard.CohortMatrix.Obstacle;
import org.jalon.dashboard.CohortMatrix.Row;
import org.jalon.dashboard.CohortMatrix.VersionTable;
import org.jalon.framework.Framework;
import org.jalon.framework.Target;
import org.jalon.readiness.ReadinessReport;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;
import org.junit.jupiter.api.Test;

class MatrixLayoutTest {

    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private static final LocalDate PAST = LocalDate.parse("2024-04-29");

    private final Framework ntc2018 = Fixtures.framework("ntc-2018");
    private final ItemWording wording = Fixtures.wording(ntc2018, Locale.FRENCH);
    private final Map<ReadinessReport, String> reports = new LinkedHashMap<>();

    MatrixLayoutTest() {
        reports.put(report(new Target.Titre(), JUNE), "Zhang Mei");
        reports.put(report(new Target.Titre(), JUNE), "Ébrard Élodie");
        reports.put(report(new Target.Ccp(2), JUNE), "Faure Samuel");
        reports.put(report(new Target.Titre(), PAST), "Roux Thomas");
    }

    @Test
    void putsTheGravestVerdictFirstThenFollowsTheNames() {
        assertThat(table().rows())
                .extracting(Row::name)
                .containsExactly("Roux Thomas", "Ébrard Élodie", "Faure Samuel", "Zhang Mei");
        assertThat(table().rows().getFirst().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(table().rows().getFirst().daysLeft()).contains(-3L);
    }

    @Test
    void givesEachBlocItsOwnColumns() {
        assertThat(table().groups())
                .extracting(
                        group -> group.key()
                                + group.number().map(String::valueOf).orElse(""),
                        group -> group.columns().size())
                .containsExactly(
                        tuple("bloc1", 4),
                        tuple("bloc2", 3),
                        tuple("documents", 3),
                        tuple("period", 2),
                        tuple("file", 3));
        assertThat(table().rows())
                .allMatch(row -> row.cells().size() == table().columns().size());
    }

    @Test
    void showsCountsAndHoursAndWhatIsNotAsked() {
        Row ofTitre = row("Zhang Mei");
        Row ofCcp2 = row("Faure Samuel");

        assertThat(ofTitre.cells().get(10).text()).contains("0\u00a0h");
        assertThat(ofTitre.cells().get(10).state()).isEqualTo(State.NOT_MET);
        assertThat(ofTitre.cells().get(13).text()).contains("0/3");
        assertThat(ofCcp2.cells().getFirst()).isEqualTo(CohortMatrix.Cell.NOTHING);
        assertThat(ofCcp2.cells().get(10)).isEqualTo(CohortMatrix.Cell.NOTHING);
        assertThat(row("Roux Thomas").cells().get(10).late()).isTrue();
    }

    @Test
    void countsWhomEachKindKeeps() {
        Obstacles obstacles = new Obstacles();
        reports.forEach((report, name) -> obstacles.add(report, name, wording));
        List<Obstacle> found = obstacles.mostFirst();
        Obstacle documents = found.stream()
                .filter(obstacle -> obstacle.kind().equals("document"))
                .findFirst()
                .orElseThrow();

        assertThat(found).extracting(obstacle -> -obstacle.candidates().size()).isSorted();
        assertThat(found).extracting(Obstacle::kind).doesNotContain("document-judgement", "transversal");
        assertThat(documents.candidates())
                .extracting(Kept::name)
                .containsExactly("Ébrard Élodie", "Roux Thomas", "Zhang Mei");
        assertThat(documents.candidates().getFirst().codes()).containsExactly("D1", "D2", "D3");
        assertThat(documents.late()).isEqualTo(1);
        assertThat(documents.worst()).isEqualTo(State.NOT_MET);
    }

    private VersionTable table() {
        return new MatrixLayout(ntc2018, wording, LocalDate.ofInstant(Fixtures.NOW, Fixtures.PARIS)).of(reports);
    }

    private Row row(String name) {
        return Optional.of(table()).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ReadinessReport report(Target target, LocalDate session) {
        return Fixtures.assessed(ntc2018, target, session).report();
    }
}
