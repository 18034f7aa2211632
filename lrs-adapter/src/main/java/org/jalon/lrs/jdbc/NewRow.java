package org.jalon.lrs.jdbc;

import java.time.Instant;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;

/**
 * A statement that was admitted, with its place.
 *
 * @param mentions what it names, the authority of its writer included
 * @param voidingEffective whether it takes a statement before it out of force
 * @param body its JSON, completed
 */
record NewRow(
        long position,
        StatementId id,
        Instant stored,
        Instant happened,
        Writer writer,
        Statement statement,
        Mentions mentions,
        boolean voidingEffective,
        String body) {}
