package org.jalon.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.junit.jupiter.api.Test;

class CandidacyTermsTest {

    private static final Optional<LocalDate> NONE = Optional.empty();
    private static final Optional<LocalDate> SEPTEMBER = Optional.of(LocalDate.of(2023, 9, 4));
    private static final Optional<LocalDate> MAY = Optional.of(LocalDate.of(2024, 5, 31));

    @Test
    void acceptsATrainingOfOneDay() {
        assertThat(terms(Origin.FORMATION, true, MAY, MAY).trainingEnds()).isEqualTo(MAY);
    }

    @Test
    void acceptsATrainingWhoseEndIsOpen() {
        assertThat(terms(Origin.FORMATION, false, SEPTEMBER, NONE).trainingEnds())
                .isEmpty();
    }

    @Test
    void refusesATrainingThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> terms(Origin.FORMATION, false, MAY, SEPTEMBER))
                .hasMessageContaining("trainingEnds = 2023-09-04")
                .hasMessageContaining("2024-05-31");
    }

    @Test
    void refusesAnEndWithoutABeginning() {
        assertThatThrownBy(() -> terms(Origin.FORMATION, false, NONE, MAY)).hasMessageContaining("trainingBegins");
    }

    @Test
    void namesAllThatVaeDoesNotHave() {
        assertThatThrownBy(() -> terms(Origin.VAE, true, SEPTEMBER, MAY))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules())
                                .extracting("field")
                                .containsExactly("alternance", "trainingBegins", "trainingEnds"));
    }

    @Test
    void refusesASessionEnteredInCeresAfterItBegan() {
        assertThatThrownBy(() -> new SessionTerms(" ", new Target.Titre(), LocalDate.of(2024, 5, 30), MAY, NONE))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules()).extracting("field").containsExactly("name", "enteredInCeresOn"));
    }

    private static CandidacyTerms terms(
            Origin origin, boolean alternance, Optional<LocalDate> begins, Optional<LocalDate> ends) {
        return new CandidacyTerms(origin, alternance, begins, ends, new Target.Titre(), Optional.empty());
    }

    @Test
    void namesEveryRuleThatAPlaceAndALastDayBreak() {
        assertThatThrownBy(() -> new SessionTerms(
                        "June",
                        new Target.Titre(),
                        LocalDate.of(2024, 6, 12),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2024, 6, 11)),
                        Optional.of(" "),
                        Optional.of("x".repeat(201))))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules())
                                .extracting(BrokenRule::field)
                                .containsExactly("lastDay", "centreAgree", "agrement"));
    }
}
