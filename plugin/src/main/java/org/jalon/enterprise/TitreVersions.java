package org.jalon.enterprise;

import java.time.Instant;
import java.util.Optional;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;

/** Finds the framework version that asks for a period, with what the centre had confirmed of it by then. */
@FunctionalInterface
public interface TitreVersions {

    Optional<Framework> find(FrameworkId id, Instant knownAt);
}
