package org.jalon.examfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.examfile.Acts.day;
import static org.jalon.examfile.DocumentFacts.Basis.ENTERPRISE_PERIOD;
import static org.jalon.examfile.DocumentFacts.Basis.PROFESSIONAL_ACTIVITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseAct;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.framework.Origin;
import org.jalon.journal.Act;
import org.jalon.journal.ActSubject;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class RecordedPeriodTest {

    private static final Company SABLES = new Company("Sables & Fils");

    private final RecordedPeriod period = RecordedPeriod.of(new EnterpriseFile(
            List.of(
                    act(
                            1,
                            new TimeDone(
                                    day("2024-01-08"),
                                    TimeUnit.WEEK,
                                    2100,
                                    SABLES,
                                    Optional.empty(),
                                    Optional.empty())),
                    act(
                            2,
                            new TimeDone(
                                    day("2024-03-04"), TimeUnit.DAY, 0, SABLES, Optional.empty(), Optional.empty()))),
            List.of(act(
                    3,
                    new ProofReceived(
                            day("2024-02-20"),
                            new Company("sables & fils"),
                            6000,
                            day("2024-01-15"),
                            day("2024-02-16"),
                            "Sables & Fils",
                            "Mme Roche",
                            Optional.of("dossier 12"),
                            Optional.empty()))),
            List.of(),
            List.of(),
            List.of(),
            List.of()));

    @Test
    void acceptsFactsFromTheFirstToTheLastRecordedDay() {
        assertThat(period.check(facts("Sables & Fils", "2024-01-08", "2024-02-16")))
                .isEmpty();
        assertThat(period.check(facts("SABLES  &  FILS", "2024-01-08", "2024-01-08")))
                .isEmpty();
    }

    @Test
    void warnsOfFactsADayTooEarlyOrTooLate() {
        assertThat(period.check(facts("Sables & Fils", "2024-01-07", "2024-02-16")))
                .contains(FactsWarning.OUTSIDE_PERIOD);
        // The day recorded with no minutes was an absence.
        assertThat(period.check(facts("Sables & Fils", "2024-01-08", "2024-02-17")))
                .contains(FactsWarning.OUTSIDE_PERIOD);
    }

    @Test
    void warnsOfAnotherCompanyAndOfNoPeriodAtAll() {
        assertThat(period.check(facts("Autre", "2024-01-08", "2024-01-09"))).contains(FactsWarning.OTHER_COMPANY);
        assertThat(RecordedPeriod.of(EnterpriseFile.EMPTY).check(facts("Autre", "2024-01-08", "2024-01-09")))
                .contains(FactsWarning.NO_PERIOD_RECORDED);
    }

    @Test
    void asksNoPeriodOfAProfessionalActivity() {
        var facts = new DocumentFacts(PROFESSIONAL_ACTIVITY, SABLES, day("2019-01-01"), day("2023-12-31"));
        assertThat(RecordedPeriod.of(EnterpriseFile.EMPTY).check(facts)).isEmpty();
        assertThat(DocumentFacts.Basis.of(Origin.VAE)).isEqualTo(PROFESSIONAL_ACTIVITY);
        assertThat(DocumentFacts.Basis.of(Origin.FORMATION)).isEqualTo(ENTERPRISE_PERIOD);
    }

    @Test
    void refusesFactsThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> facts("Autre", "2024-01-08", "2024-01-07")).hasMessageContaining("facts.to");
    }

    private static DocumentFacts facts(String company, String from, String to) {
        return new DocumentFacts(ENTERPRISE_PERIOD, new Company(company), day(from), day(to));
    }

    private static <C extends EnterpriseAct> Act<C> act(int number, C content) {
        return new Act<>(
                new StatementId(new UUID(5, number)),
                number,
                new ActSubject(new UUID(1, 2)),
                content,
                Instant.EPOCH,
                Instant.EPOCH,
                "formateur-1");
    }
}
