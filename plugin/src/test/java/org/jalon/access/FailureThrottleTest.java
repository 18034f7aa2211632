package org.jalon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailureThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final FailureThrottle<SignInAttempt> throttle = new FailureThrottle<>(clock, SignInAttempt.FAILURES);
    private final SignInAttempt attempt = new SignInAttempt("claire", "192.0.2.1");

    @Test
    void refusesAfterTheFifthFailureUntilThePauseIsOver() {
        fail(4);
        assertThat(throttle.refuses(attempt)).isFalse();
        fail(1);
        assertThat(throttle.refuses(attempt)).isTrue();

        clock.advance(FailureThrottle.PAUSE.minusSeconds(1));
        assertThat(throttle.refuses(attempt)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.refuses(attempt)).isFalse();
    }

    @Test
    void startsAgainAfterASuccess() {
        fail(4);
        throttle.succeeded(attempt);
        fail(4);

        assertThat(throttle.refuses(attempt)).isFalse();
    }

    @Test
    void refusesNoOtherAddressAndNoOtherName() {
        fail(5);

        assertThat(throttle.refuses(new SignInAttempt("claire", "192.0.2.2"))).isFalse();
        assertThat(throttle.refuses(new SignInAttempt("ada", "192.0.2.1"))).isFalse();
        assertThat(throttle.refuses(new SignInAttempt(" CLAIRE ", "192.0.2.1"))).isTrue();
    }

    @Test
    void keepsABoundedNumberOfPairs() {
        for (int i = 0; i < FailureThrottle.KEPT + 10; i++) {
            throttle.failed(new SignInAttempt("user" + i, "192.0.2.1"));
        }

        assertThat(throttle.size()).isEqualTo(FailureThrottle.KEPT);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(attempt);
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2024-05-02T08:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
