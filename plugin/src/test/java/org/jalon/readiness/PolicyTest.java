package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static Policy policy(int days, Period period, int warning, int sessions, int day, int week) {
        return new Policy(
                0,
                CoverageStance.UNDETERMINED,
                days,
                period,
                period,
                RepresentationStart.LAST_SESSION,
                warning,
                sessions,
                day,
                week);
    }

    @Test
    void takesEveryTermUpToItsBounds() {
        assertThat(policy(0, Period.ofDays(1), 0, 1, 1, 1).lateEntryDays()).isZero();
        assertThat(policy(3_650, Period.ofYears(10), 3_650, 99, 1_440, 10_080).maxSessions())
                .isEqualTo(99);
        assertThat(policy(0, Period.ofDays(3_652), 0, 1, 1, 1).lateEntryDays()).isZero();
    }

    @Test
    void namesEveryTermOutOfItsBounds() {
        assertThatThrownBy(() -> policy(-1, Period.ZERO, -1, 0, 0, 0))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules())
                                .extracting(BrokenRule::field)
                                .containsExactly(
                                        "lateEntryDays",
                                        "recevabiliteValidity",
                                        "representationWithin",
                                        "representationWarningDays",
                                        "maxSessions",
                                        "maxMinutesADay",
                                        "maxMinutesAWeek"));
        assertThatThrownBy(() -> policy(3_651, Period.ofMonths(121), 3_651, 100, 1_441, 10_081))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class, e -> assertThat(e.rules()).hasSize(7));
        assertThatThrownBy(() -> policy(0, Period.ofDays(3_653), 0, 1, 1, 1)).isInstanceOf(BrokenRulesException.class);
        assertThatThrownBy(() -> policy(0, Period.of(1, -1, 0), 0, 1, 1, 1)).isInstanceOf(BrokenRulesException.class);
        assertThatThrownBy(() -> Policy.DEFAULT.asVersion(-1)).hasMessageContaining("version");
    }
}
