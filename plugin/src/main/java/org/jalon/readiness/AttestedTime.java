package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.enterprise.ProofReceived;
import org.jalon.journal.Act;

/**
 * What proofs attest by company: at least {@code least} minutes, at most {@code most}; the two differ where proofs of one
 * company cover the same days and may attest the same time.
 */
record AttestedTime(Map<String, Range> byCompany) {

    /** Whole minutes, both ends included. */
    record Range(int least, int most) {}

    static AttestedTime of(List<Act<ProofReceived>> proofs) {
        Map<String, List<ProofReceived>> grouped = new TreeMap<>();
        proofs.forEach(p -> grouped.computeIfAbsent(p.content().company().key(), k -> new ArrayList<>())
                .add(p.content()));
        Map<String, Range> ranges = new TreeMap<>();
        grouped.forEach((company, list) -> ranges.put(company, range(list)));
        return new AttestedTime(ranges);
    }

    int least() {
        return byCompany.values().stream().mapToInt(Range::least).sum();
    }

    int most() {
        return byCompany.values().stream().mapToInt(Range::most).sum();
    }

    /** Proofs whose days overlap may attest the same time: the longest of a run is certain, the others are not. */
    private static Range range(List<ProofReceived> proofs) {
        List<ProofReceived> ordered = proofs.stream()
                .sorted(Comparator.comparing(ProofReceived::from).thenComparing(ProofReceived::to))
                .toList();
        int least = 0;
        int most = 0;
        int longestOfRun = 0;
        LocalDate reached = LocalDate.MIN;
        for (ProofReceived proof : ordered) {
            most += proof.minutes();
            if (proof.from().isAfter(reached)) {
                least += longestOfRun;
                longestOfRun = 0;
            }
            longestOfRun = Math.max(longestOfRun, proof.minutes());
            reached = proof.to().isAfter(reached) ? proof.to() : reached;
        }
        return new Range(least + longestOfRun, most);
    }
}
