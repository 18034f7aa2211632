package org.jalon.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A file of the frameworks folder that was left out, and all that is wrong with it, at least one fault. */
public record RefusedFramework(String file, List<FrameworkFault> faults) {

    public RefusedFramework {
        Require.text("file of a refused framework", file);
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal must name at least one fault");
        }
    }

    /** The faults in one text, each with its place and its rule. */
    public String report() {
        return faults.stream()
                .map(fault -> "%s: %s (%s)"
                        .formatted(
                                fault.pointer(), fault.message(), fault.rule().code()))
                .collect(Collectors.joining("; "));
    }
}
