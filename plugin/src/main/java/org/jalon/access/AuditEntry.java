package org.jalon.access;

import java.time.Instant;

/** One recorded act; {@code account} is the username of its author, {@link Audit#SYSTEM} or who else is named as its author. */
public record AuditEntry(Instant at, String account, String act, String subject, String detail) {}
