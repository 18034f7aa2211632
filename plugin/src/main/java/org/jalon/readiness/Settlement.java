package org.jalon.readiness;

import java.time.LocalDate;

/** The decision of a person by which an item has its state. */
public record Settlement(String statement, String by, LocalDate on, String reason) {}
