package org.jalon.evidence;

/** How many statements yield no fact for this reason; at least one. */
public record UnusedCount(UnusedReason reason, long statements) {}
