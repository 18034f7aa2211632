package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.framework.Frameworks.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Standing CONFIRMED = new Standing.Confirmed("C. Martin", DAY, "arrêté de 2024, article 5");

    private final FrameworkFile file = Frameworks.file("ntc-2024");

    @Test
    void settlesADatumAsShipped() {
        Framework ntc = Frameworks.read(file.read(List.of(confirm("/enterprisePeriod/requirements/0"))));
        PeriodRequirement requirement = ntc.enterprisePeriod().orElseThrow().of(Target.of("TITRE"));

        assertThat(requirement.thresholdMinutes()).hasValue(16_800);
        assertThat(requirement.provenance().standing()).isEqualTo(CONFIRMED);
        assertThat(requirement.provenance().settled()).isTrue();
        assertThat(ntc.unverified())
                .hasSize(Frameworks.shipped("ntc-2024").unverified().size() - 1);
    }

    @Test
    void givesAnUnknownValue() {
        Framework ntc = Frameworks.read(file.read(List.of(correct("/validity/anniversary", "\"2029-06-10\""))));

        assertThat(ntc.validity().anniversary().value()).contains(LocalDate.of(2029, 6, 10));
        assertThat(ntc.validity().anniversary().settled()).isTrue();
        assertThat(ntc.validity().on(DAY)).isEqualTo(ValidityOn.IN_FORCE);
    }

    @Test
    void correctsMembersOfAnEntry() {
        Framework ntc = Frameworks.read(file.read(List.of(
                correct("/enterprisePeriod/requirements/1", "{\"thresholdMinutes\": 9000}"),
                correct("/enterprisePeriod/requirements/2", "{\"owed\": false, \"thresholdMinutes\": null}"),
                correct("/documents/0", "{\"presents\": \"ntc-2024.1.1\"}"),
                correct("/blocs/0/competencies/0", "{\"label\": \"Assurer une veille\"}"))));
        EnterprisePeriod period = ntc.enterprisePeriod().orElseThrow();

        assertThat(period.of(Target.of("CCP1")).thresholdMinutes()).hasValue(9_000);
        assertThat(period.of(Target.of("CCP2")).owed()).isFalse();
        assertThat(ntc.documents().getFirst().presents()).contains(new CompetencyId("ntc-2024.1.1"));
        assertThat(ntc.blocs().getFirst().competencies().getFirst().label()).isEqualTo("Assurer une veille");
    }

    @Test
    void leavesTheFileAsItWas() {
        Frameworks.read(file.read(List.of(confirm("/titre/rncp"))));

        assertThat(Frameworks.read(file.read()).titre().rncp().settled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/validity/anniversary | \"2024-01-01\" | /validity/anniversary/value | DATES_REVERSED",
                "/validity/anniversary | \"juin 2029\" | /validity/anniversary/value | WRONG_TYPE",
                "/validity/anniversary | 2029 | /validity/anniversary/value | WRONG_TYPE",
                "/validity/anniversary | {oops | /validity/anniversary | MALFORMED_JSON",
                "/validity/anniversary | null | /validity/anniversary/value | NULL_WHEN_SETTLED",
                "/documents/0 | {\"presents\":\"ntc-2024.9.9\"} | /documents/0/presents | DANGLING_REFERENCE",
                "/documents/0 | {\"standing\":\"OFFICIAL\"} | /documents/0/standing | UNKNOWN_KEY",
                "/documents/0 | {\"pages\":30} | /documents/0/pages | UNKNOWN_KEY",
                "/documents/0 | \"dossier\" | /documents/0 | WRONG_TYPE",
                "/validity/prolongation/duration | \"P2Y\" | /validity/prolongation/duration | ALREADY_SETTLED",
                "/titre/nothing | \"x\" | /titre/nothing | UNKNOWN_DATUM",
                "/titre | \"x\" | /titre | UNKNOWN_DATUM",
                "titre | \"x\" | titre | UNKNOWN_DATUM"
            })
    void isRefusedWhenWrong(String pointer, String value, String faultAt, FaultRule rule) {
        assertThat(faults(file.read(List.of(correct(pointer, value)))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(faultAt);
                    assertThat(fault.rule()).isEqualTo(rule);
                });
    }

    @Test
    void isRefusedWhenAnUnknownValueIsConfirmedWithoutOne() {
        assertThat(faults(file.read(List.of(confirm("/validity/anniversary")))))
                .extracting(FrameworkFault::rule)
                .containsExactly(FaultRule.NULL_WHEN_SETTLED);
    }

    @Test
    void isRefusedTheSecondTime() {
        assertThat(faults(file.read(List.of(confirm("/titre/rncp"), confirm("/titre/rncp")))))
                .extracting(FrameworkFault::rule)
                .containsExactly(FaultRule.ALREADY_SETTLED);
    }

    private static Confirmation confirm(String pointer) {
        return new Confirmation(pointer, Optional.empty(), "arrêté de 2024, article 5", "C. Martin", DAY);
    }

    private static Confirmation correct(String pointer, String value) {
        return new Confirmation(pointer, Optional.of(value), "arrêté de 2024, article 5", "C. Martin", DAY);
    }
}
