package org.jalon.architecture.breach.learner.jdbc;

import java.sql.Connection;

/** Keeps every rule: SQL is at home here. */
public record JdbcKnownLearners(Connection connection) {}
