package org.jalon.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final LrsClientSettings.Retries RETRIES =
            new LrsClientSettings.Retries(9, Duration.ofSeconds(1), Duration.ofSeconds(60));

    /** The longest pause that may be drawn, which the random number at its highest gives. */
    private static Duration ceiling(int attempt) {
        RandomGenerator highest = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        return new Backoff(RETRIES, highest).after(attempt);
    }

    @Test
    void doublesItsCeilingUpToTheLongestPause() {
        assertThat(List.of(ceiling(1), ceiling(2), ceiling(3), ceiling(7), ceiling(1000)))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7;7",
                " 0 ;0",
                "86400;60",
                "Thu, 02 May 2024 08:00:20 GMT;20",
                "Thu, 02 May 2024 07:00:00 GMT;0",
                "Fri, 03 May 2024 08:00:00 GMT;60"
            })
    void waitsAsAskedButNeverTooLong(String retryAfter, int seconds) {
        Answer answer =
                answer(Map.of("Retry-After", List.of(retryAfter), "Date", List.of("Thu, 02 May 2024 08:00:00 GMT")));
        assertThat(new Backoff(RETRIES, RandomGenerator.getDefault()).after(1, answer))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "99999999999"})
    void takesAnUnreadableWishForNone(String retryAfter) {
        Answer answer = answer(Map.of("Retry-After", List.of(retryAfter)));
        assertThat(new Backoff(RETRIES, RandomGenerator.getDefault()).after(1, answer))
                .isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static Answer answer(Map<String, List<String>> headers) {
        return new Answer(503, HttpHeaders.of(headers, (name, value) -> true), new byte[0]);
    }
}
