package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Provenance OFFICIAL =
            new Provenance("/validity/from", new Source("text", "1"), new Standing.Official());

    @ParameterizedTest
    @CsvSource({
        "2019-06-09, BEFORE",
        "2019-06-10, IN_FORCE",
        "2019-06-11, IN_FORCE",
        "2024-06-09, IN_FORCE",
        "2024-06-10, END_READ_BOTH_WAYS",
        "2024-06-11, PROLONGATION",
        "2025-06-09, PROLONGATION",
        "2025-06-10, PROLONGATION_END_READ_BOTH_WAYS",
        "2025-06-11, LAPSED"
    })
    void placesADayInTheVersionOf2018(LocalDate day, ValidityOn expected) {
        assertThat(Frameworks.shipped("ntc-2018").validity().on(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-09, IN_FORCE", "2024-06-10, END_READ_BOTH_WAYS", "2024-06-11, LAPSED"})
    void lapsesAtOnceWithoutAProlongation(LocalDate day, ValidityOn expected) {
        Validity validity = validity(LocalDate.of(2019, 6, 10), LocalDate.of(2024, 6, 10));

        assertThat(validity.on(day)).isEqualTo(expected);
        assertThat(validity.prolongationAnniversary()).isEmpty();
    }

    @Test
    void saysLapsedOfAKnownEndEvenWhenTheStartIsUnknown() {
        Datum<Optional<LocalDate>> unknown = new Datum<>(Optional.empty(), OFFICIAL);
        Validity validity =
                new Validity(unknown, new Datum<>(Optional.of(LocalDate.of(2019, 6, 10)), OFFICIAL), Optional.empty());

        assertThat(validity.on(LocalDate.of(2019, 6, 9))).isEqualTo(ValidityOn.START_UNKNOWN);
        assertThat(validity.on(LocalDate.of(2019, 6, 11))).isEqualTo(ValidityOn.LAPSED);
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        LocalDate day = LocalDate.of(2024, 6, 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> validity(day, day))
                .withMessageContaining("2024-06-10");
    }

    private static Validity validity(LocalDate from, LocalDate anniversary) {
        return new Validity(
                new Datum<>(Optional.of(from), OFFICIAL),
                new Datum<>(Optional.of(anniversary), OFFICIAL),
                Optional.empty());
    }
}
