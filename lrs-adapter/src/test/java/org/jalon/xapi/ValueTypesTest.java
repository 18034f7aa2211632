package org.jalon.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://a", "urn:uuid:1", "https://exämple.org/é?x=%20#y", "mailto:a@b", "a:\uD83D\uDE00"})
    void takesAbsoluteIris(String text) {
        assertThat(new Iri(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a:",
                ":a",
                "1a:b",
                "a b:c",
                "a:b c",
                "a:<b>",
                "a:b|c",
                "a:%zz",
                "a:%4",
                "a:\n",
                "a:\uD83D"
            })
    void refusesOtherIris(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iri(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mbox:mailto:lea@example.org",
                "mbox_sha1sum:ebd31e95054c018b10727ccffd2ef2ec3a016ee9",
                "openid:https://lea.example.org/",
                "account:https://lms.example.org|a|b:c\\005cd"
            })
    void readsBackCanonicalIdentifiers(String canonical) {
        assertThat(AgentId.parse(canonical).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mbox",
                "mbox:lea",
                "account:https://lms.example.org",
                "account:x|y",
                "account:a:b|\\00",
                "other:x"
            })
    void refusesOtherCanonicalIdentifiers(String canonical) {
        assertThat(AgentId.parse(canonical)).isEmpty();
    }

    @Test
    void comparesTheDomainOfAnAddressWithoutCase() {
        assertThat(new Mbox("mailto:Lea@Example.ORG")).isEqualTo(new Mbox("mailto:Lea@example.org"));
        assertThat(new Mbox("mailto:Lea@example.org")).isNotEqualTo(new Mbox("mailto:lea@example.org"));
    }

    @Test
    void measuresDurations() {
        assertThat(new IsoDuration("PT1H30M0.5S").toDuration()).contains(Duration.ofMillis(5_400_500));
        assertThat(new IsoDuration("P2DT1M").toDuration()).contains(Duration.ofMinutes(2881));
        assertThat(new IsoDuration("P2W").toDuration()).contains(Duration.ofDays(14));
        assertThat(new IsoDuration("PT1.5H").toDuration()).contains(Duration.ofMinutes(90));
        assertThat(new IsoDuration("P1M").toDuration()).isEmpty();
        assertThat(new IsoDuration("PT" + "9".repeat(90) + "S").toDuration()).isEmpty();
    }

    @Test
    void choosesATextByLanguage() {
        LanguageMap map = new LanguageMap(Map.of("fr-FR", "bonjour"));
        assertThat(map.find("fr")).contains("bonjour");
        assertThat(map.find("en")).contains("bonjour");
        assertThat(LanguageMap.EMPTY.find("fr")).isEmpty();
    }

    @Test
    void refusesScoresOutOfRange() {
        Optional<BigDecimal> none = Optional.empty();
        Optional<BigDecimal> two = Optional.of(BigDecimal.TWO);
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(two, none, none, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(none, none, two, two));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(none, two, none, Optional.of(BigDecimal.ONE)));
    }
}
