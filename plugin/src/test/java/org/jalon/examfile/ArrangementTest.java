package org.jalon.examfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.examfile.Acts.day;

import java.util.Optional;
import org.jalon.learner.BrokenRulesException;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private final Acts acts = new Acts();

    @Test
    void isLateTheDayAfterItsDeadlineUnlessAnswered() {
        StatementId request =
                acts.add(new ArrangementRequested(day("2024-02-01"), "Un tiers temps", Optional.of(day("2024-04-30"))));
        assertThat(only().isLate(day("2024-04-30"))).isFalse();
        assertThat(only().isLate(day("2024-05-01"))).isTrue();

        StatementId answer = acts.add(answer("2024-05-02", request, true));
        assertThat(only().state()).isEqualTo(Arrangement.State.GRANTED);
        assertThat(only().isLate(day("2024-05-03"))).isFalse();
        acts.add(answer("2024-05-03", request, false));
        assertThat(only().state()).isEqualTo(Arrangement.State.REFUSED);

        acts.withdraw(answer);
        assertThat(only().state()).isEqualTo(Arrangement.State.REFUSED);
        acts.withdraw(request);
        assertThat(Arrangement.of(acts.file())).isEmpty();
    }

    @Test
    void refusesTermsInARefusal() {
        StatementId request = acts.add(new ArrangementRequested(day("2024-02-01"), "Un ordinateur", Optional.empty()));
        assertThatThrownBy(() -> new ArrangementAnswered(
                        day("2024-03-01"), request, false, " ", Optional.empty(), Optional.of("Oui")))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class, e -> assertThat(e.rules()).hasSize(2));
    }

    private Arrangement only() {
        assertThat(Arrangement.of(acts.file())).hasSize(1);
        return Arrangement.of(acts.file()).getFirst();
    }

    private static ArrangementAnswered answer(String day, StatementId request, boolean granted) {
        return new ArrangementAnswered(day(day), request, granted, "DREETS", Optional.empty(), Optional.empty());
    }
}
