package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;

import java.time.LocalDate;
import java.util.UUID;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class Rule12ReceivedStatementsTest {

    private static final StatementId WITHDRAWN = new StatementId(new UUID(1, 1));

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    @Test
    void countsARedeliveredActOnce() {
        var candidate = aTrainee().diary("2024-02-05", 420, ACME);
        candidate.acts().add(candidate.acts().getFirst());

        ReportAssert.assertThat(candidate).item("enterprise-time").counts("minutes-recorded", 420);
    }

    @Test
    void listsWhatNamesNothingOfTheVersion() {
        var report = aTrainee()
                .handsIn("ntc-2024.doc.dossier", "2024-04-02")
                .appraised("ntc-2024.1.1", "2024-04-02", true)
                .signedEcf("ntc-2024.1", "2024-04-02", true)
                .report();

        assertThat(report.unused())
                .extracting(UnusedAct::reason)
                .containsExactly(
                        UnusedAct.Reason.UNKNOWN_TO_THE_VERSION,
                        UnusedAct.Reason.UNKNOWN_TO_THE_VERSION,
                        UnusedAct.Reason.UNKNOWN_TO_THE_VERSION);
        assertThat(report.verdict()).isEqualTo(Verdict.IN_PREPARATION);
    }

    @Test
    void listsWhatIsAboutAnActThatDoesNotStand() {
        var candidate = aTrainee()
                .receivedProof(ACME, 21_000, "2024-01-08", "2024-04-26")
                .add(new ProofAccepted(LocalDate.parse("2024-04-27"), WITHDRAWN))
                .add(new DocumentJudgedReady(LocalDate.parse("2024-04-27"), WITHDRAWN));

        assertThat(candidate.report().unused())
                .extracting(UnusedAct::statement, UnusedAct::reason)
                .containsExactly(
                        tuple(candidate.acts().get(1).id().toString(), UnusedAct.Reason.ABOUT_NOTHING),
                        tuple(candidate.acts().get(2).id().toString(), UnusedAct.Reason.ABOUT_NOTHING));
        ReportAssert.assertThat(candidate).item("enterprise-time").is(State.PENDING);
    }

    @Test
    void listsADecisionThatSettlesNothing() {
        var candidate = aTrainee().decided("no-such-item", "several-companies", true);

        assertThat(candidate.report().unused()).singleElement().satisfies(u -> {
            assertThat(u.reason()).isEqualTo(UnusedAct.Reason.SETTLES_NOTHING);
            assertThat(u.why().fr()).contains("ne règle aucun point");
        });
    }

    @Test
    void listsNothingOfACompleteFile() {
        assertThat(aTrainee().complete().report().unused()).isEmpty();
        assertThat(aCandidate()
                        .fromVae()
                        .session("2024-06-05")
                        .complete()
                        .report()
                        .unused())
                .isEmpty();
    }
}
