package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.PARIS;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {

    private static CandidateFixture aReadyTrainee() {
        return aCandidate().session("2024-06-05").complete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITRE", "CCP1", "CCP2"})
    void isReadyFromFormationWithACompleteFile(String target) {
        assertThat(aCandidate().aimingAt(target).session("2024-06-05").complete())
                .hasVerdict(Verdict.READY_TO_PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITRE", "CCP1", "CCP2"})
    void isReadyFromVaeWithACompleteFile(String target) {
        assertThat(aCandidate().fromVae().aimingAt(target).session("2024-06-05").complete())
                .hasVerdict(Verdict.READY_TO_PRESENT);
    }

    static Stream<Integer> actsOfAReadyTrainee() {
        return Stream.iterate(0, i -> i + 1).limit(aReadyTrainee().acts().size());
    }

    /** Only what the policy leaves to advice may be missing from a ready file. */
    @ParameterizedTest
    @MethodSource("actsOfAReadyTrainee")
    void isNotReadyOnceAnyActIsMissing(int missing) {
        CandidateFixture candidate = aReadyTrainee();
        var act = candidate.acts().remove(missing);

        boolean advisory = act.content() instanceof org.jalon.examfile.DocumentJudgedReady;
        Assertions.assertThat(candidate.report().verdict() == Verdict.READY_TO_PRESENT)
                .as("without %s", act.content())
                .isEqualTo(advisory);
    }

    @Test
    void isInPreparationUpToTheDueDayAndBlockedTheDayAfter() {
        var withoutHandOver = aCandidate().session("2024-06-05").complete();
        withoutHandOver.acts().removeLast();

        assertThat(withoutHandOver.asOf("2024-06-05")).hasVerdict(Verdict.IN_PREPARATION);
        assertThat(withoutHandOver.asOf("2024-06-06"))
                .hasVerdict(Verdict.BLOCKED)
                .item("proof-hand-over")
                .isLate();
    }

    @Test
    void isBlockedOnTheSessionsDayByWhatWasDueOnItsEve() {
        var shortOfTime = aCandidate().session("2024-06-05").acceptedProof(20_999);

        assertThat(shortOfTime.asOf("2024-06-04")).hasVerdict(Verdict.IN_PREPARATION);
        assertThat(shortOfTime.asOf("2024-06-05")).hasVerdict(Verdict.BLOCKED);
    }

    @Test
    void putsWhatIsMissingBeforeWhatIsToBeDecided() {
        var candidate = aReadyTrainee().agrementUnknown();
        assertThat(candidate).hasVerdict(Verdict.NEEDS_DECISION);

        candidate.acts().removeLast();
        assertThat(candidate).hasVerdict(Verdict.IN_PREPARATION);
    }

    @Test
    void isInPreparationWithoutASession() {
        assertThat(aCandidate().complete())
                .hasVerdict(Verdict.IN_PREPARATION)
                .lacks("session-type")
                .item("session")
                .isNotMet();
    }

    @Test
    void isNotReadyByTimeThatIsOnlyDeclared() {
        var candidate = aCandidate().session("2024-06-05").complete();
        candidate.acts().removeIf(a -> a.content() instanceof org.jalon.enterprise.ProofAccepted);
        candidate.diaryOf(21_000, "2024-01-08", ACME);

        assertThat(candidate)
                .hasVerdict(Verdict.IN_PREPARATION)
                .item("enterprise-time")
                .isPending();
    }

    @Test
    void refusesAFrameworkThatTheCandidacyIsNotPinnedTo() {
        var file = aCandidate().file();
        var other = aCandidate().under("ntc-2024").framework();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Readiness.assess(file, other, Policy.DEFAULT, Instant.parse("2024-05-02T10:00:00Z"), PARIS))
                .withMessageContaining("ntc-2018");
    }

    @Test
    void givesEveryItemAnIdOfItsOwn() {
        Assertions.assertThat(aReadyTrainee().report().items())
                .extracting(Item::id)
                .doesNotHaveDuplicates();
    }
}
