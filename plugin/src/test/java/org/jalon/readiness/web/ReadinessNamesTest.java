package org.jalon.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jalon.readiness.Emitted;
import org.junit.jupiter.api.Test;

class ReadinessNamesTest {

    private static List<String> named(List<ReadinessNames.Name> names, String found) {
        return names.stream()
                .filter(n -> n.covers(found))
                .map(ReadinessNames.Name::name)
                .toList();
    }

    @Test
    void coversWhatTheRulesEmit() {
        Emitted emitted = Emitted.byRandomCandidates();

        assertThat(emitted.items())
                .allSatisfy(
                        id -> assertThat(named(ReadinessNames.ITEMS, id)).as(id).isNotEmpty());
        assertThat(emitted.questions())
                .allSatisfy(q ->
                        assertThat(named(ReadinessNames.QUESTIONS, q)).as(q).hasSize(1));
        assertThat(emitted.figures())
                .allSatisfy(
                        f -> assertThat(named(ReadinessNames.FIGURES, f)).as(f).hasSize(1));
    }

    @Test
    void namesNoItemThatNoRuleEmits() {
        Set<String> emitted = Emitted.byRandomCandidates().items();

        assertThat(ReadinessNames.ITEMS)
                .filteredOn(n -> emitted.stream().noneMatch(n::covers))
                .extracting(ReadinessNames.Name::name)
                .containsExactly("change-midway:{version}", "arrangement:{statement}");
    }
}
