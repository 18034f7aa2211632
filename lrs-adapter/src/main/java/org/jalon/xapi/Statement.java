package org.jalon.xapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A statement that keeps every rule of its version of xAPI about its form, with the very JSON that it was read from.
 *
 * @param version the version that it names, or else that of the request it came in
 * @param json the statement as it was sent: every digit, every unknown extension, every space
 */
public record Statement(
        Optional<StatementId> id,
        Actor actor,
        Verb verb,
        StatementObject object,
        Optional<Result> result,
        Optional<Context> context,
        Optional<Instant> timestamp,
        Optional<Actor> authority,
        String version,
        List<Attachment> attachments,
        String json) {

    public Statement {
        attachments = List.copyOf(attachments);
        if (verb.id().equals(Verb.VOIDED) && !(object instanceof StatementRef)) {
            throw new IllegalArgumentException("a voiding statement has a statement reference as its object");
        }
    }

    /** The statement that this one is meant to void; empty when it is no voiding statement. */
    public Optional<StatementId> voids() {
        return verb.id().equals(Verb.VOIDED) && object instanceof StatementRef target
                ? Optional.of(target.id())
                : Optional.empty();
    }

    /** The same statement with this id; the text stays as it was sent. */
    public Statement withId(StatementId known) {
        return new Statement(
                Optional.of(known),
                actor,
                verb,
                object,
                result,
                context,
                timestamp,
                authority,
                version,
                attachments,
                json);
    }
}
