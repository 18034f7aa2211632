package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jalon.xapi.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreShareTest {

    @ParameterizedTest
    @CsvSource({
        "50, 0, 100, 0.5",
        "16, 0, 20, 0.8",
        "0, 0, 20, 0",
        "20.00, 0, 20, 1",
        "-5, -10, 10, 0.25",
        "2, 0, 3, 0.6666666666666666",
        "19.99999999999999999, 0, 20, 0.9999999999999999",
    })
    void isTheShareOfTheRangeNeverRoundedUp(String raw, String min, String max, String share) {
        assertThat(ScoreShare.ofRange(score(raw, min, max))).contains(new BigDecimal(share));
    }

    @Test
    void isLeftOutForNumbersThatNoScoreHas() {
        assertThat(ScoreShare.ofRange(score("1", "0", "1e999999999"))).isEmpty();
        assertThat(ScoreShare.ofRange(score("1e-999999999", "0", "1"))).isEmpty();
    }

    @Test
    void isNothingBelowZero() {
        Score negative =
                new Score(Optional.of(new BigDecimal("-0.5")), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(ScoreShare.ofScaled(negative)).contains(BigDecimal.ZERO);
    }

    private static Score score(String raw, String min, String max) {
        return new Score(
                Optional.empty(),
                Optional.of(new BigDecimal(raw)),
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)));
    }
}
