package org.jalon.readiness.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.RecordTime;
import org.jalon.readiness.web.WhatIfRequest.WhatIfAct;
import org.jalon.readiness.web.WhatIfRequest.WhatIfCandidacy;

/** Keeps the instants of a supplied file within the years in which dates can be reckoned with. */
final class WhatIfInstants {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private WhatIfInstants() {}

    static void check(WhatIfRequest request, List<BrokenRule> faults) {
        check("asOf", request.asOf(), faults);
        check("candidacy.recordedAt", request.candidacy().recordedAt(), faults);
        List<WhatIfCandidacy> earlier = request.earlierCandidacies();
        for (int i = 0; i < earlier.size(); i++) {
            check("earlierCandidacies[" + i + "].recordedAt", earlier.get(i).recordedAt(), faults);
        }
        check("acts", request.acts(), faults);
        check("centreActs", request.centreActs(), faults);
    }

    private static void check(String field, List<WhatIfAct> acts, List<BrokenRule> faults) {
        for (int i = 0; i < acts.size(); i++) {
            check(field + "[" + i + "].recordedAt", acts.get(i).recordedAt(), faults);
            check(field + "[" + i + "].withdrawnAt", acts.get(i).withdrawnAt(), faults);
        }
    }

    private static void check(String field, Optional<Instant> instant, List<BrokenRule> faults) {
        instant.filter(at -> at.isBefore(EARLIEST) || at.isAfter(RecordTime.LATEST))
                .ifPresent(at ->
                        faults.add(new BrokenRule(field, at.toString(), "an instant from the year 1900 to 9999")));
    }
}
