package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.readiness.CandidateFixture.aCandidate;

import org.junit.jupiter.api.Test;

class Rule24ReportsTest {

    /** So that rates by path are never merged, each report says which path it is of. */
    @Test
    void saysOfWhichPathItIs() {
        var apprentice = aCandidate().inAlternance().session("2024-06-05").report();
        assertThat(apprentice.origin()).isEqualTo("FORMATION");
        assertThat(apprentice.alternance()).isTrue();
        assertThat(apprentice.target()).isEqualTo("TITRE");
        assertThat(apprentice.session()).isPresent();

        var vae = aCandidate().fromVae().aimingAt("CCP1").report();
        assertThat(vae.origin()).isEqualTo("VAE");
        assertThat(vae.alternance()).isFalse();
        assertThat(vae.target()).isEqualTo("CCP1");
        assertThat(vae.session()).isEmpty();
    }

    /** Evidence per sampled learner: every item that is met names what it rests on. */
    @Test
    void namesTheStatementsOfWhatIsMet() {
        assertThat(aCandidate().session("2024-06-05").complete().report().items())
                .filteredOn(i -> i.state() == State.MET)
                .allSatisfy(i -> assertThat(i.inputs()).as(i.id()).isNotEmpty());
    }

    @Test
    void putsWhatIsUnsettledWithBlockingItemsFirst() {
        var unsettled = aCandidate().session("2024-06-05").report().unsettled();

        assertThat(unsettled).isSortedAccordingTo((a, b) -> Boolean.compare(b.blocking(), a.blocking()));
        assertThat(unsettled)
                .allMatch(Item::isUnsettled)
                .extracting(Item::blocking)
                .contains(true, false);
    }
}
