package org.jalon.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.catalogue.Outcome;

/** A fact with its re-sent copies, which happened when the earliest of them did; the same for any order of the copies. */
record CopiedFact(List<Fact> copies, EvidenceItem item) {

    private record Key(String copyKey, String attempt, Outcome outcome, boolean hasCredit) {}

    static List<CopiedFact> merge(Collection<Fact> facts) {
        Map<Key, List<Fact>> copies = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> new Key(fact.copyKey(), fact.attempt(), fact.outcome(), fact.hasCredit())));
        return copies.values().stream().map(CopiedFact::of).toList();
    }

    private static CopiedFact of(List<Fact> copies) {
        Fact any = copies.getFirst();
        EvidenceItem item = new EvidenceItem(
                copies.stream().map(Fact::statement).distinct().sorted().toList(),
                any.outcome(),
                copies.stream().map(Fact::occurredAt).min(Instant::compareTo).orElseThrow(),
                any.score(),
                any.emitter(),
                copies.stream()
                        .flatMap(fact -> fact.remarks().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                copies.stream().flatMap(fact -> fact.activityName().stream()).min(String::compareTo),
                copies.stream().flatMap(fact -> fact.reason().stream()).min(String::compareTo));
        return new CopiedFact(copies, item);
    }

    String attempt() {
        return copies.getFirst().attempt();
    }

    Outcome outcome() {
        return item.outcome();
    }

    Instant occurredAt() {
        return item.occurredAt();
    }

    boolean hasCredit() {
        return copies.getFirst().hasCredit();
    }
}
