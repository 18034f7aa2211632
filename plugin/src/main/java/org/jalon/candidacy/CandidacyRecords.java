package org.jalon.candidacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Records that a feature keeps about candidacies beside the journal, and in which persons are named. */
public interface CandidacyRecords {

    /** What they are called in an export, in kebab case: {@code tutor-links}. */
    String name();

    /** Every version of those about the candidacy, as names and values that JSON knows; {@code id} is one, no secret is. */
    List<Map<String, Object>> of(CandidacyId candidacy);

    /**
     * Takes names, addresses and reasons out of those about these candidacies for good; numbers and dates remain.
     *
     * @return how many rows changed
     */
    long erase(Collection<CandidacyId> candidacies);
}
