package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.candidacy.MovableClock;
import org.junit.jupiter.api.Test;

class TutorThrottleTest {

    private final MovableClock clock = new MovableClock("2024-05-02T07:00:00Z");
    private final TutorThrottle throttle = new TutorThrottle(clock);

    @Test
    void admitsThreeHundredRequestsInFiveMinutes() {
        for (int i = 0; i < TutorThrottle.BUDGET; i++) {
            assertThat(throttle.admits("one")).isTrue();
        }
        assertThat(throttle.admits("one")).isFalse();
        assertThat(throttle.admits("other")).isTrue();

        clock.moveTo("2024-05-02T07:04:59Z");
        assertThat(throttle.admits("one")).isFalse();
        clock.moveTo("2024-05-02T07:05:00Z");
        assertThat(throttle.admits("one")).isTrue();
    }

    @Test
    void admitsThirtyThatOpenNothing() {
        for (int i = 0; i < TutorThrottle.BUDGET / TutorThrottle.FAILURE; i++) {
            assertThat(throttle.admits("one")).isTrue();
            throttle.failed("one");
        }
        assertThat(throttle.admits("one")).isFalse();
    }
}
