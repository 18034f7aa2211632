package org.jalon.architecture.breach.readiness;

/** Breaks rule 5: its name says nothing. */
class ReadinessManager {}
