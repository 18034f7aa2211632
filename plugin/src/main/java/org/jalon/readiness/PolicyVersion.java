package org.jalon.readiness;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of the centre's policy, with who set it, when and why.
 *
 * @param recordedAt when it came into force (UTC); none for version 0
 * @param recordedBy id of the account that set it; none for version 0
 * @param reason why it replaced the one before; none for version 0
 */
public record PolicyVersion(
        Policy policy, Optional<Instant> recordedAt, Optional<String> recordedBy, Optional<String> reason) {

    /** Version 0, which nobody recorded. */
    public static PolicyVersion unrecorded(Policy policy) {
        return new PolicyVersion(policy, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
