package org.jalon.readiness;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** The names in the reports of many random candidates, for the description of the API to be held against. */
public record Emitted(Set<String> items, Set<String> questions, Set<String> figures) {

    public static Emitted byRandomCandidates() {
        var emitted = new Emitted(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        LongStream.rangeClosed(1, 300)
                .mapToObj(seed -> RandomCandidates.from(seed).report())
                .flatMap(report -> report.items().stream())
                .forEach(emitted::add);
        return emitted;
    }

    private void add(Item item) {
        items.add(item.id());
        item.question().ifPresent(q -> questions.addAll(Set.of(q.split("\\+"))));
        item.figures().forEach(f -> figures.add(f.name()));
    }
}
