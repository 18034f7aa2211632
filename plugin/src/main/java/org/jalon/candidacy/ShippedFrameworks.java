package org.jalon.candidacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkFile;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkReading;
import org.jalon.framework.Target;
import org.springframework.stereotype.Component;

/** Knows the targets of the framework versions that come with Jalon. */
@Component
class ShippedFrameworks implements FrameworkTargets {

    private final Map<FrameworkId, List<Target>> targets;

    ShippedFrameworks() {
        this.targets = FrameworkFile.shipped().stream()
                .map(ShippedFrameworks::read)
                .collect(Collectors.toUnmodifiableMap(Framework::id, Framework::targets));
    }

    @Override
    public List<Target> of(FrameworkId framework) {
        return targets.getOrDefault(framework, List.of());
    }

    private static Framework read(FrameworkFile file) {
        return switch (file.read()) {
            case FrameworkReading.Read read -> read.framework();
            case FrameworkReading.Refused refused ->
                throw new IllegalStateException("a shipped framework is not readable: " + refused.faults());
        };
    }
}
