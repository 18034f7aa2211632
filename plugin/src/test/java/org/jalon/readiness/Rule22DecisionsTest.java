package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.examfile.ArrangementAnswered;
import org.jalon.examfile.ArrangementRequested;
import org.jalon.examfile.Derogation;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule22DecisionsTest {

    private static final String TIME = "enterprise-time";

    private static CandidateFixture inTwoCompanies() {
        return aCandidate()
                .session("2024-06-05")
                .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16")
                .acceptedProof("Batimat", 9_000, "2024-03-04", "2024-04-12");
    }

    @ParameterizedTest
    @CsvSource({"true, MET", "false, NOT_MET"})
    void settlesTheQuestionItNames(boolean met, State state) {
        assertThat(inTwoCompanies().decided(TIME, "several-companies", met))
                .item(TIME)
                .is(state)
                .wasSettledByAPerson();
    }

    @Test
    void settlesNoOtherQuestion() {
        assertThat(inTwoCompanies().decided(TIME, "different-sides", true))
                .item(TIME)
                .isUndetermined("several-companies");
        assertThat(inTwoCompanies().decidedWithoutQuestion(TIME)).item(TIME).isUndetermined("several-companies");
    }

    @Test
    void givesWayToALaterOneAndComesBackWhenThatIsRevoked() {
        var candidate = inTwoCompanies().decided(TIME, "several-companies", false);
        var before = candidate.report();

        candidate.decided(TIME, "several-companies", true);
        assertThat(candidate).item(TIME).isMet();

        candidate.acts().removeLast();
        assertThat(candidate).item(TIME).isNotMet();
        org.assertj.core.api.Assertions.assertThat(candidate.report()).isEqualTo(before);
    }

    @Test
    void doesNotLiftWhatATextRefuses() {
        assertThat(aCandidate().session("2024-06-05").acceptedProof(20_999).decided(TIME, "several-companies", true))
                .item(TIME)
                .isNotMet();
        assertThat(aCandidate().session("2024-06-05").acceptedProof(20_999).decidedWithoutQuestion(TIME))
                .item(TIME)
                .isNotMet();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-04, NOT_MET", "2024-06-05, MET"})
    void liftsItByADerogationThatHoldsOnTheSessionsDay(String until, State state) {
        assertThat(aCandidate().session("2024-06-05").acceptedProof(20_999).derogation(TIME, until))
                .item(TIME)
                .is(state);
    }

    @Test
    void namesTheDerogation() {
        assertThat(aCandidate().session("2024-06-05").acceptedProof(20_999).derogation(TIME, "2024-06-30"))
                .item(TIME)
                .says("Dérogation accordée par DREETS (Arrêté du 25 mai 2020), valable jusqu'au 30 juin 2024");
    }

    @Test
    void doesNotStandInForTheConfirmationOfADatum() {
        assertThat(aCandidate()
                        .under("ntc-2024")
                        .session("2024-10-07")
                        .acceptedProof(16_800)
                        .derogation(TIME, "2025-12-31"))
                .item(TIME)
                .restsOnUnverifiedData();
    }

    @Test
    void isTakenAnewForAnotherSession() {
        var candidate =
                aCandidate().fromVae().session("2024-06-10").decided("validity", "anniversary-read-both-ways", true);
        assertThat(candidate).item("validity").isMet();

        candidate.changedAt("2024-04-20T09:00:00Z").ofAnotherSession();
        assertThat(candidate).item("validity").isUndetermined("anniversary-read-both-ways");
    }

    @Test
    void outlastsAnotherSessionWhereItIsAboutTheCandidate() {
        assertThat(inTwoCompanies()
                        .decided(TIME, "several-companies", true)
                        .changedAt("2024-04-20T09:00:00Z")
                        .ofAnotherSession())
                .item(TIME)
                .isMet();
    }

    @Test
    void isTakenAnewForAnotherTarget() {
        assertThat(aCandidate()
                        .aimingAt("CCP1")
                        .session("2024-06-05")
                        .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16")
                        .acceptedProof("Batimat", 9_000, "2024-03-04", "2024-04-12")
                        .decided(TIME, "several-companies", true)
                        .changedAt("2024-04-20T09:00:00Z")
                        .aimingAt("TITRE"))
                .item(TIME)
                .isUndetermined("several-companies");
    }

    @Test
    void followsAnAmenagementByItsOwnDeadlineAsAdvice() {
        var candidate = aCandidate()
                .session("2024-06-05")
                .add(new ArrangementRequested(
                        LocalDate.parse("2024-03-01"), "tiers temps", Optional.of(LocalDate.parse("2024-05-15"))));
        var request = candidate.acts().getLast().id();
        String item = "arrangement:" + request;

        assertThat(candidate).item(item).is(State.PENDING).isAdvisory().isDue("2024-05-15");
        assertThat(candidate.asOf("2024-05-16")).item(item).isLate();
        assertThat(candidate.add(answer(request, false)).asOf("2024-05-02"))
                .item(item)
                .isNotMet()
                .isAdvisory();
        candidate.acts().removeLast();
        assertThat(candidate.add(answer(request, true))).item(item).isMet().says("Accordé par DREETS");
    }

    private static ArrangementAnswered answer(StatementId request, boolean granted) {
        return new ArrangementAnswered(
                LocalDate.parse("2024-04-02"), request, granted, "DREETS", Optional.empty(), Optional.empty());
    }

    @Test
    void knowsNoDerogationWithoutItsText() {
        assertThatThrownBy(() -> new Derogation(" ", "DREETS", LocalDate.parse("2024-12-31")))
                .hasMessageContaining("text");
        assertThatThrownBy(() -> new Derogation("Arrêté", " ", LocalDate.parse("2024-12-31")))
                .hasMessageContaining("authority");
    }
}
