package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.jalon.enterprise.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule07TimeCountedTest {

    private static CandidateFixture aTrainee() {
        return aCandidate()
                .training("2024-01-10", "2024-05-17")
                .session("2024-05-22")
                .asOf("2024-05-21");
    }

    private static ReportAssert.ItemAssert time(CandidateFixture candidate) {
        return assertThat(candidate).item("enterprise-time");
    }

    @Test
    void countsClockTimesThatOverlapOnce() {
        time(aTrainee()
                        .diary("2024-02-05", "08:00", "12:00", 240, ACME)
                        .diary("2024-02-05", "10:00", "14:00", 240, ACME))
                .counts("minutes-recorded", 360)
                .warns("5 février 2024 : 2 h saisies deux fois");
    }

    @Test
    void flagsEntriesThatAreAlikeAndCountsThem() {
        var once = aTrainee().diary("2024-02-05", TimeUnit.HALF_DAY, 210, ACME);
        time(once).counts("minutes-recorded", 210).warnsNothing();

        var twice = once.diary("2024-02-05", TimeUnit.HALF_DAY, 210, ACME.toUpperCase(Locale.ROOT));
        time(twice)
                .counts("minutes-recorded", 420)
                .warns("5 février 2024 : 3 h 30 saisies deux fois à l'identique, tout est compté.");

        time(twice.diary("2024-02-05", TimeUnit.HALF_DAY, 210, ACME))
                .counts("minutes-recorded", 630)
                .warns("5 février 2024 : 3 h 30 saisies 3 fois à l'identique");
    }

    @Test
    void flagsNoEntriesThatDiffer() {
        time(aTrainee()
                        .diary("2024-02-05", TimeUnit.HALF_DAY, 210, ACME)
                        .diary("2024-02-05", TimeUnit.HALF_DAY, 200, ACME)
                        .diary("2024-02-06", TimeUnit.HALF_DAY, 210, ACME)
                        .diary("2024-02-05", TimeUnit.HALF_DAY, 190, "Batimat")
                        .diary("2024-02-07", "08:00", "12:00", 240, ACME)
                        .diary("2024-02-07", "13:00", "17:00", 240, ACME))
                .counts("minutes-recorded", 210 + 200 + 210 + 190 + 480)
                .warnsNothing();
    }

    @Test
    void countsClockTimesThatOverlapInTwoCompaniesOnce() {
        time(aTrainee()
                        .diary("2024-02-05", "08:00", "12:00", 240, ACME)
                        .diary("2024-02-05", "10:00", "14:00", 240, "Batimat"))
                .counts("minutes-recorded", 360);
    }

    @Test
    void leavesClockTimesThatOnlyTouchAlone() {
        time(aTrainee()
                        .diary("2024-02-05", "08:00", "12:00", 240, ACME)
                        .diary("2024-02-05", "12:00", "16:00", 240, ACME))
                .counts("minutes-recorded", 480)
                .warnsNothing();
    }

    @Test
    void keepsThePauseOfAnEntryGivenTwiceOut() {
        time(aTrainee()
                        .diary("2024-02-05", "08:00", "17:00", 480, ACME)
                        .diary("2024-02-05", "08:00", "17:00", 480, ACME))
                .counts("minutes-recorded", 480);
    }

    @Test
    void letsAnAbsenceWithClockTimesCoverNothing() {
        time(aTrainee().diary("2024-02-05", "08:00", "17:00", 0, ACME).diary("2024-02-05", "13:00", "17:00", 240, ACME))
                .counts("minutes-recorded", 240)
                .warnsNothing();
    }

    @Test
    void takesNoMoreOffThanTheOtherEntryHolds() {
        time(aTrainee()
                        .diary("2024-02-05", "08:00", "18:00", 60, ACME)
                        .diary("2024-02-05", "08:00", "18:00", 480, ACME))
                .counts("minutes-recorded", 480);
    }

    @Test
    void takesOnlyOffWhatAShorterEntryInsideReallyHolds() {
        time(aTrainee()
                        .diary("2024-02-05", "09:00", "12:00", 170, ACME)
                        .diary("2024-02-05", "08:00", "18:00", 480, ACME))
                .counts("minutes-recorded", 480);
    }

    @Test
    void addsEntriesWithoutClockTimesAndFlagsTheLongDay() {
        time(aTrainee().diary("2024-02-05", 420, ACME).diary("2024-02-05", 420, ACME))
                .counts("minutes-recorded", 840)
                .warns("5 février 2024 : 14 h dans la journée");
    }

    @ParameterizedTest
    @CsvSource({"600, false", "601, true"})
    void flagsADayBeyondTenHoursWithoutCuttingIt(int minutes, boolean flagged) {
        var item = time(aTrainee().diary("2024-02-05", minutes, ACME)).counts("minutes-recorded", minutes);
        if (flagged) {
            item.warns("dans la journée");
        } else {
            item.warnsNothing();
        }
    }

    @ParameterizedTest
    @CsvSource({"2100, false", "2101, true"})
    void flagsAWeekBeyondThirtyFiveHoursWithoutCuttingIt(int minutes, boolean flagged) {
        var item = time(aTrainee().week("2024-02-05", minutes, ACME)).counts("minutes-recorded", minutes);
        if (flagged) {
            item.warns("Semaine du 5 février 2024");
        } else {
            item.warnsNothing();
        }
    }

    @Test
    void leavesTheWeekToTheContractInAlternance() {
        time(aTrainee().inAlternance().week("2024-02-05", 2_340, ACME)).warnsNothing();
    }

    @Test
    void flagsAWeekEnteredBothByTheWeekAndByTheDayEvenInAlternance() {
        time(aTrainee().inAlternance().week("2024-02-05", 2_100, ACME).diary("2024-02-06", 420, ACME))
                .counts("minutes-recorded", 2_520)
                .warns("à la fois par semaine et par jour");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-09, 0",
        "2024-01-10, 420",
        "2024-05-17, 420",
        "2024-05-18, 0",
    })
    void countsOnlyDaysOfTheTraining(String day, int counted) {
        time(aTrainee().diary(day, 420, ACME)).counts("minutes-recorded", counted);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-21, 420", "2024-05-22, 0", "2024-05-23, 0"})
    void countsOnlyDaysBeforeTheSession(String day, int counted) {
        time(aCandidate().session("2024-05-22").asOf("2024-05-24").diary(day, 420, ACME))
                .counts("minutes-recorded", counted);
    }

    @Test
    void saysWhatItDoesNotCount() {
        time(aTrainee().diary("2024-01-09", 420, ACME))
                .warns("9 janvier 2024 : 7 h hors des dates de formation, non comptées");
    }

    @Test
    void countsTheLastWeekOfATrainingThatEndsOnAFriday() {
        time(aTrainee().week("2024-05-13", 2_100, ACME))
                .counts("minutes-recorded", 2_100)
                .warnsNothing();
    }

    @Test
    void countsAWeekThatIsPartlyOutsideAndFlagsIt() {
        time(aTrainee().week("2024-01-08", 1_260, ACME))
                .counts("minutes-recorded", 1_260)
                .warns("en partie hors de la formation");
    }

    @Test
    void countsNothingForAnAbsence() {
        time(aTrainee().diary("2024-02-05", 0, ACME))
                .counts("minutes-recorded", 0)
                .warnsNothing();
    }

    @Test
    void flagsEntriesMadeLate() {
        var stored = aTrainee().diary("2024-02-05", 420, ACME);
        var act = stored.acts().removeLast();
        stored.acts()
                .add(new org.jalon.journal.Act<>(
                        act.id(),
                        act.position(),
                        act.subject(),
                        act.content(),
                        act.at(),
                        Instant.parse("2024-03-07T08:00:00Z"),
                        act.by()));
        time(stored).counts("minutes-recorded", 420).warns("Saisies faites plus de 30 jours après : 1");
    }

    @Test
    void flagsAWeekThatIsNotOverYet() {
        var week = aCandidate().week("2024-04-29", 2_100, CandidateFixture.ACME);
        assertThat(week.asOf("2024-05-02")).item("enterprise-time").warns("pas encore finie");
        assertThat(week.asOf("2024-05-03"))
                .item("enterprise-time")
                .warnsNothing()
                .counts("minutes-recorded", 2_100);
        assertThat(aCandidate().week("2024-04-29", 0, CandidateFixture.ACME).asOf("2024-05-02"))
                .item("enterprise-time")
                .warnsNothing();
        assertThat(aCandidate().diary("2024-04-29", 420, CandidateFixture.ACME).asOf("2024-05-02"))
                .item("enterprise-time")
                .warnsNothing();
    }
}
