package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule18RecevabiliteTest {

    @Test
    void isAskedFromVaeOnly() {
        assertThat(aCandidate().session("2024-06-05")).item("recevabilite").isNotApplicable();
        assertThat(aCandidate().fromVae().session("2024-06-05"))
                .item("recevabilite")
                .isNotMet()
                .isDue("2024-06-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-05, 2024-06-04, MET",
        "2023-06-05, 2024-06-05, MET",
        "2023-06-05, 2024-06-06, NOT_MET",
        "2020-02-29, 2021-02-28, MET",
        "2020-02-29, 2021-03-01, NOT_MET",
        "2023-02-28, 2024-02-28, MET",
        "2023-02-28, 2024-02-29, NOT_MET",
    })
    void holdsOneYearFromItsNotification(String notified, String sessionDay, State state) {
        assertThat(aCandidate().fromVae().session(sessionDay).recevabilite(notified, "TITRE"))
                .item("recevabilite")
                .is(state);
    }

    @Test
    void namesTheSessionTypeAimedAt() {
        assertThat(aCandidate().fromVae().session("2024-06-05").recevabilite("2024-01-15", "CCP1"))
                .item("recevabilite")
                .isNotMet()
                .says("La décision nomme une session pour le CCP 1, le candidat vise le titre entier.");
    }

    @Test
    void isNotCoveredByALaterOneOfAnotherType() {
        assertThat(aCandidate()
                        .fromVae()
                        .session("2024-06-05")
                        .recevabilite("2024-01-15", "TITRE")
                        .recevabilite("2024-02-15", "CCP1"))
                .item("recevabilite")
                .isMet()
                .says("15 janvier 2024");
    }

    @Test
    void comesBeforeTheSession() {
        assertThat(aCandidate()
                        .fromVae()
                        .session("2024-06-05")
                        .recevabilite("2024-06-06", "TITRE")
                        .asOf("2024-06-07"))
                .item("recevabilite")
                .isNotMet();
    }

    @ParameterizedTest
    @CsvSource({"2023-05-02, MET", "2023-05-01, NOT_MET"})
    void isHeldAgainstTodayWithoutASession(String notified, State state) {
        assertThat(aCandidate().fromVae().recevabilite(notified, "TITRE").asOf("2024-05-02"))
                .item("recevabilite")
                .is(state);
    }

    @Test
    void saysOnTheAnniversaryHowTheYearIsRead() {
        var vae = aCandidate().fromVae().recevabilite("2023-06-05", "TITRE");
        assertThat(vae.session("2024-06-05")).item("recevabilite").isMet().warns("jour anniversaire");
        assertThat(vae.session("2024-06-04")).item("recevabilite").isMet().warnsNothing();
    }
}
