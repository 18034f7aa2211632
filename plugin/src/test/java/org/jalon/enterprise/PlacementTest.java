package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jalon.enterprise.Placements.company;
import static org.jalon.enterprise.Placements.segment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final LocalDate MONDAY = LocalDate.parse("2024-02-26");
    private static final Company ACME = new Company("Acme");
    private static final Map<DayOfWeek, Integer> MONDAY_AND_THURSDAY =
            Map.of(DayOfWeek.MONDAY, 420, DayOfWeek.THURSDAY, 210);

    private final Placements placements = new Placements();

    @Test
    void takesTheLatestStageOfACompanyHoweverItIsSpelt() {
        placements.add(company("2024-01-08", "Électro Nord", CompanyStage.CONTACTED));
        placements.add(company("2024-01-08", "Batimat", CompanyStage.SOUGHT));
        StatementId found = placements.add(company("2024-01-15", "ELECTRO  NORD", CompanyStage.FOUND));

        assertThat(placements.file().companies())
                .extracting(c -> c.company().name(), CompanyState::stage)
                .containsExactly(tuple("Batimat", CompanyStage.SOUGHT), tuple("ELECTRO  NORD", CompanyStage.FOUND));

        placements.withdraw(found);

        assertThat(placements.file().companies())
                .extracting(CompanyState::stage)
                .containsExactly(CompanyStage.SOUGHT, CompanyStage.CONTACTED);
    }

    @Test
    void keepsWhatALaterActLeavesOut() {
        placements.add(new CompanyRecorded(
                MONDAY, ACME, CompanyStage.FOUND, Optional.of("1 rue Haute"), Optional.of(" "), Optional.empty()));
        placements.add(company("2024-03-01", "Acme", CompanyStage.AGREEMENT_SIGNED));

        CompanyState acme = placements.file().companies().getFirst();
        assertThat(acme.address()).contains("1 rue Haute");
        assertThat(acme.contact()).isEmpty();
        assertThat(acme.stage()).isEqualTo(CompanyStage.AGREEMENT_SIGNED);
    }

    @Test
    void keepsTheSegmentThatEndedBeforeTheOneThatFollows() {
        StatementId first = placements.add(segment("Acme", "2024-01-08", "2024-03-29"));
        StatementId end = placements.add(
                new SegmentEnded(LocalDate.parse("2024-02-16"), first, LocalDate.parse("2024-02-16"), "contrat rompu"));
        placements.add(segment("Batimat", "2024-02-19", "2024-03-29"));

        assertThat(placements.file().segments())
                .extracting(s -> s.company().name(), s -> s.to().orElseThrow().toString())
                .containsExactly(tuple("Acme", "2024-02-16"), tuple("Batimat", "2024-03-29"));
        assertThat(placements.file().segments().getFirst().reason()).contains("contrat rompu");

        placements.withdraw(end);

        assertThat(placements.file().segments().getFirst().to()).contains(LocalDate.parse("2024-03-29"));
    }

    @Test
    void plansAWeekWithItsExceptionsAndTheTwentyNinthOfFebruary() {
        placements.add(plan(MONDAY, MONDAY.plusDays(13), Map.of(MONDAY.plusDays(1), 60, MONDAY.plusDays(7), 0)));

        assertThat(placements.file().calendar())
                .extracting(d -> d.day().toString(), PlannedDay::minutes)
                .containsExactly(
                        tuple("2024-02-26", 420),
                        tuple("2024-02-27", 60),
                        tuple("2024-02-29", 210),
                        tuple("2024-03-07", 210));
    }

    @Test
    void replacesWhatWasPlannedThereForTheSameDays() {
        placements.add(plan(MONDAY, MONDAY.plusDays(13), Map.of()));
        StatementId replaced =
                placements.add(plan(MONDAY.plusDays(7), MONDAY.plusDays(7), Map.of(MONDAY.plusDays(7), 0)));

        assertThat(minutesPlanned()).isEqualTo(420 + 210 + 210);

        placements.withdraw(replaced);

        assertThat(minutesPlanned()).isEqualTo(2 * (420 + 210));
        assertThat(placements.file().time()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> plan(MONDAY, MONDAY.minusDays(1), Map.of())).hasMessageContaining("is before from");
        assertThatThrownBy(() -> plan(MONDAY, MONDAY, Map.of(MONDAY.plusDays(1), 5)))
                .hasMessageContaining("exception 2024-02-27");
        assertThatThrownBy(() -> plan(MONDAY, MONDAY, Map.of(MONDAY, 1441))).hasMessageContaining("0 to 1440");
        assertThatThrownBy(() -> plan(MONDAY, MONDAY.plusYears(4), Map.of())).hasMessageContaining("3 years");
        assertThatThrownBy(() -> segment("Acme", "2024-02-02", "2024-02-01")).hasMessageContaining("before from");
    }

    private int minutesPlanned() {
        return placements.file().calendar().stream()
                .mapToInt(PlannedDay::minutes)
                .sum();
    }

    private static TimePlanned plan(LocalDate from, LocalDate to, Map<LocalDate, Integer> exceptions) {
        return new TimePlanned(MONDAY, ACME, from, to, MONDAY_AND_THURSDAY, exceptions);
    }
}
