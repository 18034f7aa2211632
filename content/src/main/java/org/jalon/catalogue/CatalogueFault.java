package org.jalon.catalogue;

import org.jalon.framework.FaultRule;

/** One rule that a catalogue file breaks, where (JSON pointer, empty for the whole file), and how, in plain English. */
public record CatalogueFault(String file, String pointer, FaultRule rule, String message) {}
