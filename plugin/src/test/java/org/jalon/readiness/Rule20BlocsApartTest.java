package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.readiness.CandidateFixture.aCandidate;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rule20BlocsApartTest {

    @Test
    void namesTheBlocOfWhateverBelongsToOne() {
        assertThat(aCandidate().session("2024-06-05").report().items())
                .filteredOn(i -> i.id().matches("(coverage|ecf|document|document-judgement):ntc-2018.*"))
                .hasSize(7 + 2 + 3 + 3)
                .allSatisfy(i -> assertThat(i.bloc()).contains(blocOf(i)));
    }

    private static String blocOf(Item item) {
        return item.id().startsWith("document")
                ? "ntc-2018.1"
                : item.id().replaceFirst("\\w+:(ntc-2018\\.\\d).*", "$1");
    }

    @Test
    void countsSevenCompetenciesOneByOne() {
        var candidate = aCandidate().session("2024-06-05");
        candidate
                .framework()
                .competencies()
                .limit(6)
                .forEach(c -> candidate.appraised(c.id().value(), "2024-04-02", true));

        assertThat(candidate.report().items())
                .filteredOn(i -> i.id().startsWith("coverage:"))
                .extracting(Item::state, Item::bloc)
                .contains(org.assertj.core.groups.Tuple.tuple(State.UNDETERMINED, Optional.of("ntc-2018.2")))
                .filteredOn(t -> t.toList().getFirst() == State.MET)
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void neverSpeaksInPercentNorOfATitreObtained(long seed) {
        String report = new String(
                Reports.bytes(RandomCandidates.from(seed).report()), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(report)
                .doesNotContain("%")
                .doesNotContainIgnoringCase("certifié")
                .doesNotContainIgnoringCase("titre obtenu");
    }
}
