package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jalon.enterprise.AttestedTime;

/**
 * Diary and proof against the threshold (rules 6 and 8), in whole minutes, without rounding.
 *
 * @param hasDiary whether any time was recorded at all; the law asks for a proof, not for a diary
 */
record PeriodAccount(int threshold, boolean hasDiary, TimeLedger diary, AttestedTime accepted, AttestedTime received) {

    /** How the period stands. */
    enum Standing {
        MET,
        DOUBTFUL,
        AWAITS_PROOF,
        SHORT
    }

    Standing standing() {
        if (!hasProof()) {
            return declared() >= threshold ? Standing.AWAITS_PROOF : Standing.SHORT;
        }
        if (accepted.most() < threshold && !(hasDiary && diary.total() >= threshold)) {
            boolean receivedSuffices = !hasDiary && received.least() >= threshold;
            return receivedSuffices ? Standing.AWAITS_PROOF : Standing.SHORT;
        }
        return doubts().isEmpty() ? Standing.MET : Standing.DOUBTFUL;
    }

    boolean hasProof() {
        return !accepted.byCompany().isEmpty();
    }

    /** What a person has to decide before accepted proofs reach the threshold; empty where they surely do. */
    List<PeriodDoubt> doubts() {
        var doubts = new ArrayList<PeriodDoubt>();
        Set<String> companies = accepted.byCompany().keySet();
        boolean oneAlone = companies.stream().anyMatch(c -> accepted.least(c) >= threshold);
        if (hasDiary && (diary.total() >= threshold) != (accepted.most() >= threshold)) {
            doubts.add(PeriodDoubt.DIFFERENT_SIDES);
        } else if (hasDiary && oneAlone && companies.stream().noneMatch(c -> certain(c) >= threshold)) {
            doubts.add(PeriodDoubt.OTHER_COMPANIES);
        }
        if (!oneAlone && accepted.most() >= threshold) {
            if (companies.stream().noneMatch(c -> accepted.most(c) >= threshold)) {
                doubts.add(PeriodDoubt.SEVERAL_COMPANIES);
            }
            if (accepted.least() < threshold || doubts.isEmpty()) {
                doubts.add(PeriodDoubt.OVERLAPPING_PROOFS);
            }
        }
        return doubts;
    }

    /** Minutes that one company alone proves and that the diary, where there is one, does not gainsay; 0 for none. */
    int certain() {
        return accepted.byCompany().keySet().stream()
                .mapToInt(this::certain)
                .max()
                .orElse(0);
    }

    private int certain(String company) {
        int proven = accepted.least(company);
        return hasDiary ? Math.min(proven, diary.of(company)) : proven;
    }

    /** Minutes that accepted proofs surely attest. */
    int attested() {
        return accepted.least();
    }

    /** Minutes that accepted proofs attest at most, where they do not surely reach the threshold. */
    int claimed() {
        return accepted.least() >= threshold ? accepted.least() : accepted.most();
    }

    /** Minutes declared while nothing is proven: the diary's, or a received proof's where there is no diary. */
    int declared() {
        return hasDiary ? diary.total() : received.least();
    }

    /** Minutes that count so far. */
    int reached() {
        return hasProof() ? accepted.most() : declared();
    }

    int missing() {
        return threshold - reached();
    }
}
