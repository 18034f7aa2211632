package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMomentTest {

    private static final Instant NOW = Instant.parse("2024-05-02T07:00:00Z");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    @Test
    void takesADateAsTheEndOfThatDayInTheCentresZone() {
        assertThat(moment("2024-05-01")).isEqualTo(past("2024-05-01T19:59:59.999Z"));
    }

    @Test
    void takesAnInstantAsItIs() {
        assertThat(moment("2024-05-02T06:59:00Z")).isEqualTo(past("2024-05-02T06:59:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "2024-05-02"})
    void takesNothingAndTodayAsNow(String asked) {
        assertThat(moment(asked)).isEqualTo(new PageMoment(NOW, false, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-03", "2024-05-02T07:00:01Z", "2 mai", "2024-02-30", "T"})
    void refusesWhatLiesAheadOrIsNoMoment(String asked) {
        assertThat(moment(asked)).isEqualTo(new PageMoment(NOW, false, Optional.of(asked)));
    }

    private static PageMoment moment(String asked) {
        return PageMoment.of(Optional.of(asked), Clock.fixed(NOW, REUNION), REUNION);
    }

    private static PageMoment past(String instant) {
        return new PageMoment(Instant.parse(instant), true, Optional.empty());
    }
}
