package org.jalon.xapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A statement inside a statement, such as a plan; it has no id, authority or version and holds no further one. */
public record SubStatement(
        Actor actor,
        Verb verb,
        StatementObject object,
        Optional<Result> result,
        Optional<Context> context,
        Optional<Instant> timestamp,
        List<Attachment> attachments)
        implements StatementObject {

    public SubStatement {
        attachments = List.copyOf(attachments);
        if (object instanceof SubStatement) {
            throw new IllegalArgumentException("a sub-statement cannot hold a sub-statement");
        }
    }
}
