package org.jalon.architecture.breach.learner;

/** Keeps every rule, so that others can break one with it. */
public record KnownLearner(String name) {}
