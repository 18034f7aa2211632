package org.jalon.readiness;

import java.util.Optional;
import org.jalon.candidacy.Candidacy;
import org.jalon.evidence.Coverage;
import org.jalon.framework.Framework;

/**
 * A candidacy's report with the framework version and the machine's view that it was made from.
 *
 * @param coverage empty while no catalogue is in use for the framework version
 */
record AssessedFile(Candidacy candidacy, Framework framework, Assessed assessed, Optional<Coverage> coverage) {

    ReadinessReport report() {
        return assessed.report();
    }
}
