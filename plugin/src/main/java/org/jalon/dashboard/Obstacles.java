package org.jalon.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.dashboard.CohortMatrix.Kept;
import org.jalon.dashboard.CohortMatrix.Obstacle;
import org.jalon.readiness.ReadinessReport;

/** Counts, by kind of item, the candidates whom something unsettled keeps from presenting; advisory items are left out. */
final class Obstacles {

    private static final Comparator<Obstacle> MOST_FIRST = Comparator.comparingInt(
                    (Obstacle obstacle) -> -obstacle.candidates().size())
            .thenComparingInt(obstacle -> Gravity.of(obstacle.worst()))
            .thenComparing(Obstacle::kind);

    private final Map<String, List<Found>> found = new LinkedHashMap<>();

    private record Found(String candidacy, String name, ItemView item) {}

    void add(ReadinessReport report, String name, ItemWording wording) {
        report.items().stream()
                .map(wording::of)
                .filter(Obstacles::keeps)
                .forEach(item -> found.computeIfAbsent(item.kind(), kind -> new ArrayList<>())
                        .add(new Found(report.candidacy(), name, item)));
    }

    List<Obstacle> mostFirst() {
        return found.entrySet().stream()
                .map(entry -> obstacle(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static boolean keeps(ItemView item) {
        return item.blocking() && item.isUnsettled();
    }

    private static Obstacle obstacle(String kind, List<Found> items) {
        Map<String, List<Found>> byCandidacy = items.stream()
                .collect(Collectors.groupingBy(Found::candidacy, LinkedHashMap::new, Collectors.toList()));
        List<Kept> kept = byCandidacy.values().stream()
                .map(Obstacles::kept)
                .sorted(Comparator.comparing(Kept::name, Names.ORDER))
                .toList();
        return new Obstacle(
                kind,
                Gravity.worst(items.stream().map(f -> f.item().state()).toList()),
                kept,
                kept.stream().filter(Kept::late).count());
    }

    private static Kept kept(List<Found> items) {
        Stream<String> codes = items.stream().flatMap(f -> f.item().code().stream());
        Found first = items.getFirst();
        return new Kept(
                first.candidacy(),
                first.name(),
                codes.toList(),
                items.stream().anyMatch(f -> f.item().late()));
    }
}
