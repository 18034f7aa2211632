package org.jalon.readiness;

/**
 * Diary and proof against the threshold (rules 6 and 8), in whole minutes, without rounding.
 *
 * @param hasDiary whether any time was recorded at all; the law asks for a proof, not for a diary
 */
record PeriodAccount(int threshold, boolean hasDiary, TimeLedger diary, AttestedTime accepted, AttestedTime received) {

    /** How the period stands. */
    enum Standing {
        MET,
        SEVERAL_COMPANIES,
        DIFFERENT_SIDES,
        AWAITS_PROOF,
        SHORT
    }

    Standing standing() {
        if (accepted.byCompany().isEmpty()) {
            return declared() >= threshold ? Standing.AWAITS_PROOF : Standing.SHORT;
        }
        if (hasDiary && (diary.total() >= threshold) != (accepted.most() >= threshold)) {
            return Standing.DIFFERENT_SIDES;
        }
        if (accepted.most() < threshold) {
            return Standing.SHORT;
        }
        return oneCompanySuffices() ? Standing.MET : Standing.SEVERAL_COMPANIES;
    }

    private boolean oneCompanySuffices() {
        return accepted.byCompany().keySet().stream()
                .anyMatch(c -> least(c) >= threshold && (!hasDiary || diary.of(c) >= threshold));
    }

    private int least(String company) {
        var range = accepted.byCompany().get(company);
        return range == null ? 0 : range.least();
    }

    /** Minutes that accepted proofs surely attest. */
    int attested() {
        return accepted.least();
    }

    /** Minutes declared while nothing is proven: the diary's, or a received proof's where there is no diary. */
    int declared() {
        return hasDiary ? diary.total() : received.least();
    }

    /** Minutes that count so far. */
    int reached() {
        return accepted.byCompany().isEmpty() ? declared() : accepted.most();
    }

    int missing() {
        return threshold - reached();
    }
}
