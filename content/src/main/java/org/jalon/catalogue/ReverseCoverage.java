package org.jalon.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;

/** For each competency of a framework version, those of the blocs first, which activities of a catalogue are for it. */
public record ReverseCoverage(List<CompetencyCoverage> competencies) {

    public ReverseCoverage {
        competencies = List.copyOf(competencies);
    }

    public static ReverseCoverage of(Catalogue catalogue, Framework framework) {
        return new ReverseCoverage(Stream.concat(
                        framework.competencies().map(c -> of(c.id(), c.label(), catalogue)),
                        framework.transversal().stream().map(c -> of(c.id(), c.label(), catalogue)))
                .toList());
    }

    private static CompetencyCoverage of(CompetencyId competency, String label, Catalogue catalogue) {
        Map<Boolean, List<Activity>> byAssessing = catalogue.preparing(competency).stream()
                .collect(Collectors.partitioningBy(activity -> activity.rule().purpose() == Purpose.ASSESSMENT));
        return new CompetencyCoverage(
                competency,
                label,
                byAssessing.getOrDefault(true, List.of()),
                byAssessing.getOrDefault(false, List.of()));
    }

    /** The competencies that lack an activity. */
    public List<CompetencyCoverage> holes() {
        return competencies.stream()
                .filter(competency -> competency.hole().isPresent())
                .toList();
    }
}
