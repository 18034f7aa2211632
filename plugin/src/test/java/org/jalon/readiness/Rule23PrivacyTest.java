package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Rule23PrivacyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @Test
    void namesTheCandidateByThePseudonymOfTheCandidacyOnly() {
        String report = new String(
                Reports.bytes(CandidateFixture.aCandidate()
                        .session("2024-06-05")
                        .complete()
                        .report()),
                StandardCharsets.UTF_8);

        assertThat(report)
                .contains("00000000-0000-0007-0000-000000000001")
                .doesNotContain("00000000-0000-0007-0000-000000000003");
    }

    /** No solely automated refusal: what holds a candidate back comes with its reason, and with what a person may do. */
    @ParameterizedTest
    @MethodSource("seeds")
    void refusesNothingWithoutAReasonAndAPersonToTurnTo(long seed) {
        assertThat(RandomCandidates.from(seed).report().items())
                .filteredOn(i -> i.blocking() && i.isUnsettled())
                .allSatisfy(i -> {
                    assertThat(i.finding().fr()).isNotBlank();
                    assertThat(i.nextStep()).isPresent();
                    assertThat(i.owner()).isPresent();
                    assertThat(i.grounds().text()).isNotBlank();
                });
    }
}
