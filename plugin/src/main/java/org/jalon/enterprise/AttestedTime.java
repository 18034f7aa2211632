package org.jalon.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.journal.Act;

/**
 * What proofs attest by company: at least {@code least} minutes, at most {@code most}; the two differ where proofs of one
 * company cover the same days and may attest the same time.
 */
public record AttestedTime(Map<String, Range> byCompany) {

    /** Whole minutes, both ends included. */
    public record Range(int least, int most) {}

    public static AttestedTime of(List<Act<ProofReceived>> proofs) {
        Map<String, List<ProofReceived>> grouped = new TreeMap<>();
        proofs.forEach(p -> grouped.computeIfAbsent(p.content().company().key(), k -> new ArrayList<>())
                .add(p.content()));
        Map<String, Range> ranges = new TreeMap<>();
        grouped.forEach((company, list) -> ranges.put(company, range(list)));
        return new AttestedTime(ranges);
    }

    public int least(String company) {
        var range = byCompany.get(company);
        return range == null ? 0 : range.least();
    }

    public int most(String company) {
        var range = byCompany.get(company);
        return range == null ? 0 : range.most();
    }

    public int least() {
        return byCompany.values().stream().mapToInt(Range::least).reduce(0, AttestedTime::added);
    }

    public int most() {
        return byCompany.values().stream().mapToInt(Range::most).reduce(0, AttestedTime::added);
    }

    /** Proofs of one company whose days overlap may attest the same time: those without a common day surely add up. */
    private static Range range(List<ProofReceived> proofs) {
        List<ProofReceived> byEnd = proofs.stream()
                .sorted(Comparator.comparing(ProofReceived::to).thenComparing(ProofReceived::from))
                .toList();
        int[] surely = new int[byEnd.size() + 1];
        int most = 0;
        for (int i = 0; i < byEnd.size(); i++) {
            ProofReceived proof = byEnd.get(i);
            int endedBefore = (int) byEnd.subList(0, i).stream()
                    .filter(earlier -> earlier.to().isBefore(proof.from()))
                    .count();
            surely[i + 1] = Math.max(surely[i], added(surely[endedBefore], proof.minutes()));
            most = added(most, proof.minutes());
        }
        return new Range(surely[byEnd.size()], most);
    }

    /** The sum, or the largest number that there is where it would be larger. */
    private static int added(int some, int more) {
        return (int) Math.min(Integer.MAX_VALUE, (long) some + more);
    }
}
