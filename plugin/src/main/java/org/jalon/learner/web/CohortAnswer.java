package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jalon.learner.Cohort;

/** A cohort as the API shows it. */
@Schema(name = "Cohort")
record CohortAnswer(UUID id, String name) {

    static CohortAnswer of(Cohort cohort) {
        return new CohortAnswer(cohort.id().value(), cohort.name());
    }
}
