package org.jalon.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        "fr, 2024-04-01, 1er avril 2024",
        "fr-RE, 2024-04-01, 1er avril 2024",
        "fr, 2024-04-02, 2 avril 2024",
        "fr, 2024-04-11, 11 avril 2024",
        "en, 2024-04-01, 1 April 2024",
    })
    void writesTheDayAsItIsSaid(String language, LocalDate day, String written) {
        assertThat(WrittenDay.of(day, Locale.forLanguageTag(language))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "EEEE d MMMM, lundi 1er avril",
                "dd/MM/yyyy, 01/04/2024",
                "d MMMM uuuu 'à' H 'h' mm, 1er avril 2024 à 0 h 00",
                "d\u00a0MMMM\u00a0uuuu, 1er\u00a0avril\u00a02024",
            })
    void keepsTheRestOfThePattern(String pattern, String written) {
        var moment = LocalDate.parse("2024-04-01").atStartOfDay(ZoneOffset.UTC);

        assertThat(WrittenDay.of(moment, pattern, Locale.FRENCH)).isEqualTo(written);
    }
}
