package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void saysADateAsTheReaderDoes() {
        var phrase = Phrase.of("Le %s.", "On %s.", LocalDate.parse("2024-05-02"));

        assertThat(phrase.in(Locale.FRANCE)).isEqualTo("Le 2 mai 2024.");
        assertThat(phrase.in(Locale.UK)).isEqualTo("On 2 May 2024.");
    }

    @Test
    void saysTheFirstOfAMonthInFrenchAsAnOrdinal() {
        var phrase = Phrase.of("Le %s.", "On %s.", LocalDate.parse("2024-08-01"));

        assertThat(phrase).isEqualTo(new Phrase("Le 1er août 2024.", "On 1 August 2024."));
    }

    @Test
    void leavesAPercentSignInAValueAlone() {
        assertThat(Phrase.of("%s", "%s", "100 %s").fr()).isEqualTo("100 %s");
    }

    @Test
    void leavesOutAValueThatOneLanguageDoesNotSay() {
        assertThat(Phrase.of("%s, dont %d.", "%s.", Minutes.of(60), 5)).isEqualTo(new Phrase("1 h, dont 5.", "1 h."));
    }

    @Test
    void refusesASentenceThatAsksForMoreThanItIsGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of("%s sur %s", "%s of %s", 1))
                .withMessageContaining("%s sur %s");
    }

    @Test
    void saysMinutesAsHoursFromOneHourOn() {
        assertThat(Minutes.of(21_000)).hasToString("350 h");
        assertThat(Minutes.of(20_985)).hasToString("349 h 45");
        assertThat(Minutes.of(5)).hasToString("5 min");
    }
}
