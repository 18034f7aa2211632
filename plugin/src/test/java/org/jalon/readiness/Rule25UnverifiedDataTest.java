package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jalon.framework.Confirmation;
import org.jalon.framework.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rule25UnverifiedDataTest {

    private static final Map<String, String> UNKNOWN_AS_SHIPPED = Map.of("/validity/anniversary", "\"2029-06-10\"");

    private static CandidateFixture aTraineeOf2024() {
        return aCandidate()
                .under("ntc-2024")
                .trainingFrom("2024-09-02")
                .session("2025-06-05")
                .asOf("2025-05-05");
    }

    private static CandidateFixture complete(CandidateFixture candidate) {
        return candidate.trainingFrom("2023-09-04").complete();
    }

    private static CandidateFixture confirmAll(CandidateFixture candidate) {
        List<String> pointers = candidate.framework().unverified().stream()
                .map(Provenance::pointer)
                .filter(p -> !p.startsWith("/titre"))
                .toList();
        pointers.forEach(p -> candidate.confirming(new Confirmation(
                p,
                Optional.ofNullable(UNKNOWN_AS_SHIPPED.get(p)),
                "Arrêté de 2024, lu au Journal officiel",
                "Mme Martin",
                LocalDate.parse("2024-03-04"))));
        return candidate;
    }

    @Test
    void leavesOpenWhateverRestsOnUnconfirmedData() {
        ReadinessReport report = complete(aTraineeOf2024()).report();

        assertThat(report).hasVerdict(Verdict.NEEDS_DECISION);
        for (String id : List.of(
                "validity",
                "document:ntc-2024.doc.dossier-ecrit",
                "enterprise-time",
                "proof-hand-over",
                "dossier-professionnel",
                "ecf:ntc-2024.1",
                "coverage:ntc-2024.2.5",
                "transversal:ntc-2024.t.1")) {
            assertThat(report).item(id).restsOnUnverifiedData();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITRE", "CCP1", "CCP2"})
    void reachesReadyOnceTheDataAreConfirmed(String target) {
        assertThat(complete(confirmAll(aTraineeOf2024().aimingAt(target)))).hasVerdict(Verdict.READY_TO_PRESENT);
    }

    @Test
    void leavesOpenTheVaeCandidatesExemptionFromThePeriod() {
        assertThat(aTraineeOf2024().fromVae()).item("enterprise-time").restsOnUnverifiedData();
        assertThat(confirmAll(aTraineeOf2024().fromVae()))
                .item("enterprise-time")
                .isNotApplicable();
    }

    @Test
    void leavesOpenAloneWhatItsOwnDatumLeavesOpen() {
        var candidate = complete(aTraineeOf2024());
        confirmAll(candidate);
        candidate.forgettingTheConfirmationOf("/enterprisePeriod/requirements/0");

        assertThat(candidate).hasVerdict(Verdict.NEEDS_DECISION);
        Assertions.assertThat(candidate.report().unsettled())
                .extracting(Item::id)
                .contains("enterprise-time", "proof-hand-over")
                .doesNotContain("validity", "ecf:ntc-2024.1");
    }

    @Test
    void citesTheDocumentThatTheCentreNamed() {
        assertThat(confirmAll(aTraineeOf2024()))
                .item("enterprise-time")
                .restsOn(Grounds.Kind.SECONDARY, "Arrêté de 2024, lu au Journal officiel");
    }

    @Test
    void neverCitesTheArreteOf2018ForACandidateOf2024() {
        var candidate = complete(aTraineeOf2024()).inAlternance().changedAt("2025-02-15T09:00:00Z");
        candidate.withoutContract();

        Assertions.assertThat(candidate.report().items())
                .extracting(i -> i.grounds().text())
                .doesNotContain("A2018", "arrete-2018-12-11");
    }

    @Test
    void callsNothingLawThatWasNotReadInALaw() {
        Assertions.assertThat(aTraineeOf2024().report().items())
                .filteredOn(i -> i.grounds().kind() == Grounds.Kind.LAW)
                .extracting(i -> i.grounds().text())
                .containsOnly("A2015");
    }
}
