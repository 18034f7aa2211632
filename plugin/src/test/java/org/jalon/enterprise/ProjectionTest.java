package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.enterprise.Projection.DoneOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

    private static final OptionalInt DUE = OptionalInt.of(21_000);
    private static final Company ACME = new Company("Acme");

    @Test
    void reachesItOnTheDayWhoseMinutesFillIt() {
        Projection projection = project(20_160, planned("2024-02-27", 3, 420), "2024-03-04");

        assertThat(projection.outlook()).isEqualTo(Outlook.BY_PLAN);
        assertThat(projection.reachedOn()).contains(LocalDate.parse("2024-02-28"));
        assertThat(projection.beforeSession()).contains(true);
        assertThat(projection.missing()).isZero();
    }

    @Test
    void needsTheTwentyNinthOfFebruaryForTheLastMinute() {
        assertThat(project(20_159, planned("2024-02-27", 3, 420), "2024-03-04").reachedOn())
                .contains(LocalDate.parse("2024-02-29"));
        assertThat(project(20_159, planned("2023-02-27", 3, 420), "2023-03-04").reachedOn())
                .contains(LocalDate.parse("2023-03-01"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, true", "2024-02-28, false", "2024-02-27, false"})
    void isInTimeOnlyBeforeTheSessionsFirstDay(String sessionDay, boolean inTime) {
        assertThat(project(20_160, planned("2024-02-27", 3, 420), sessionDay).beforeSession())
                .contains(inTime);
    }

    @Test
    void tellsTheDayOnWhichItWasReachedAlready() {
        var done = List.of(
                new DoneOn(LocalDate.parse("2024-02-02"), 10_000),
                new DoneOn(LocalDate.parse("2024-01-05"), 11_000),
                new DoneOn(LocalDate.parse("2024-03-01"), 400));

        Projection projection = Projection.of(DUE, done, List.of(), Optional.empty());

        assertThat(projection.outlook()).isEqualTo(Outlook.REACHED);
        assertThat(projection.reachedOn()).contains(LocalDate.parse("2024-02-02"));
        assertThat(projection.beforeSession()).isEmpty();
        assertThat(projection.done()).isEqualTo(21_400);
    }

    @Test
    void neverCountsPlannedTimeAsDone() {
        Projection projection = project(20_999, planned("2024-02-27", 1, 420), "2024-03-04");

        assertThat(projection.done()).isEqualTo(20_999);
        assertThat(projection.outlook()).isEqualTo(Outlook.BY_PLAN);
    }

    @Test
    void saysHowMuchThePlanLeavesMissing() {
        Projection projection = project(20_000, planned("2024-02-27", 2, 420), "2024-03-04");

        assertThat(projection.outlook()).isEqualTo(Outlook.SHORT);
        assertThat(projection.reachedOn()).isEmpty();
        assertThat(projection.missing()).isEqualTo(160);
    }

    @Test
    void projectsNothingWithoutAPlanOrAThreshold() {
        assertThat(project(20_000, List.of(), "2024-03-04").outlook()).isEqualTo(Outlook.NO_PLAN);
        assertThat(project(20_000, List.of(), "2024-03-04").missing()).isEqualTo(1_000);
        assertThat(Projection.of(OptionalInt.empty(), List.of(), planned("2024-02-27", 2, 420), Optional.empty())
                        .outlook())
                .isEqualTo(Outlook.NO_THRESHOLD);
    }

    private static Projection project(int done, List<PlannedDay> ahead, String sessionDay) {
        return Projection.of(
                DUE,
                List.of(new DoneOn(LocalDate.parse("2023-02-01"), done)),
                ahead,
                Optional.of(LocalDate.parse(sessionDay)));
    }

    private static List<PlannedDay> planned(String from, int days, int minutes) {
        return IntStream.range(0, days)
                .mapToObj(i -> new PlannedDay(LocalDate.parse(from).plusDays(i), ACME, minutes))
                .toList();
    }
}
