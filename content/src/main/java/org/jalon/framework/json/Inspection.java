package org.jalon.framework.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jalon.framework.FaultRule;

/** One pass over one file: collects everything that is found and knows which data a person has confirmed. */
public final class Inspection {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> confirmed;

    private Inspection(Set<String> confirmed) {
        this.confirmed = Set.copyOf(confirmed);
    }

    public static Inspection begin() {
        return new Inspection(Set.of());
    }

    /** The same findings so far, with the data under these pointers taken as confirmed. */
    Inspection withConfirmed(Set<String> pointers) {
        Inspection next = new Inspection(pointers);
        next.findings.addAll(findings);
        return next;
    }

    public void report(String pointer, FaultRule rule, String message) {
        findings.add(new Finding(pointer, rule, message));
    }

    boolean isConfirmed(String pointer) {
        return confirmed.contains(pointer);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** What was found, in the order in which it was found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
