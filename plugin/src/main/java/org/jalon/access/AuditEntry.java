package org.jalon.access;

import java.time.Instant;

/** One recorded act; {@code account} is the username of its author or {@link Audit#SYSTEM}. */
public record AuditEntry(Instant at, String account, String act, String subject, String detail) {}
