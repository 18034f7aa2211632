package org.jalon.framework;

import java.util.List;

/** What reading a framework file gives: the framework, or all that is wrong with the file. */
public sealed interface FrameworkReading {

    /** The file keeps every rule. */
    record Read(Framework framework) implements FrameworkReading {}

    /** The file breaks these rules, at least one, in the order in which they were found. */
    record Refused(List<FrameworkFault> faults) implements FrameworkReading {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal must name at least one fault");
            }
        }
    }
}
