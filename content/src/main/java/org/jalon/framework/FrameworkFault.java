package org.jalon.framework;

/** One rule that a framework file breaks, where (JSON pointer, empty for the whole file), and how, in plain English. */
public record FrameworkFault(String file, String pointer, FaultRule rule, String message) {

    public FrameworkFault {
        Require.text("file of a fault", file);
        Require.text("message of a fault", message);
    }
}
