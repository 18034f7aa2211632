package org.jalon.readiness;

/** A report with what it rests on. */
public record Assessed(ReadinessReport report, Basis basis) {}
