package org.jalon.xapi;

/** Another statement, which need not be in the store. */
public record StatementRef(StatementId id) implements StatementObject {}
