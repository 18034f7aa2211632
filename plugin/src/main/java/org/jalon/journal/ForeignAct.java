package org.jalon.journal;

import java.time.Instant;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementId;

/** A statement in our profile's name that Jalon did not write: stored, ignored, listed. */
public record ForeignAct(StatementId id, WriterId writer, Instant stored, String verb, String actor) {}
