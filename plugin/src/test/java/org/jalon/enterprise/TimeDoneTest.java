package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.junit.jupiter.api.Test;

class TimeDoneTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final Company COMPANY = new Company("Sables & Fils");

    @Test
    void namesEveryValueThatBreaksARule() {
        assertThat(broken(() -> time(TimeUnit.DAY, 1441, "09:00", ""))).containsExactly("minutes", "to");
        assertThat(broken(() -> time(TimeUnit.DAY, -1, "", "12:00"))).containsExactly("minutes", "from");
        assertThat(broken(() -> time(TimeUnit.WEEK, 10_081, "09:00", "17:00"))).containsExactly("minutes", "unit");
        assertThat(broken(() -> time(TimeUnit.HALF_DAY, 240, "12:00", "12:00"))).containsExactly("to");
        assertThat(broken(() -> time(TimeUnit.HALF_DAY, 241, "08:00", "12:00"))).containsExactly("from");
        assertThat(time(TimeUnit.HALF_DAY, 240, "08:00", "12:00").minutes()).isEqualTo(240);
    }

    @Test
    void namesEveryFaultOfAProof() {
        assertThat(broken(() -> new ProofReceived(
                        DAY, COMPANY, 0, DAY, DAY.minusDays(1), " ", "", Optional.empty(), Optional.of("ab"))))
                .containsExactly("minutes", "to", "issuer", "signatory", "sha256");
    }

    private static Iterable<String> broken(Runnable made) {
        return catchThrowableOfType(BrokenRulesException.class, made::run).rules().stream()
                .map(BrokenRule::field)
                .toList();
    }

    private static TimeDone time(TimeUnit unit, int minutes, String from, String to) {
        return new TimeDone(DAY, unit, minutes, COMPANY, clock(from), clock(to));
    }

    private static Optional<LocalTime> clock(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    }
}
