package org.jalon.lrs;

import java.time.Instant;
import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/**
 * Which statements to return, all given conditions holding at once.
 *
 * @param agent actor or object, itself or as a member of a group there
 * @param activity the object
 * @param since stored later than this
 * @param until stored at this instant or earlier
 * @param writer only what this writer wrote
 * @param cursor where the page before ended
 * @param limit at most so many on a page, at least 1
 */
public record StatementQuery(
        Optional<AgentId> agent,
        Optional<Iri> verb,
        Optional<Iri> activity,
        Optional<Registration> registration,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<WriterId> writer,
        Optional<Long> cursor,
        int limit,
        boolean ascending) {

    public StatementQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one statement, not " + limit);
        }
    }

    /** Everything, the latest first. */
    public static StatementQuery all(int limit) {
        return new StatementQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                false);
    }

    /** The same query, for this agent and this registration only. */
    public StatementQuery about(AgentId only, Registration within) {
        return new StatementQuery(
                Optional.of(only), verb, activity, Optional.of(within), since, until, writer, cursor, limit, ascending);
    }

    /** The same query for the page that begins behind this position. */
    public StatementQuery from(long position) {
        return new StatementQuery(
                agent, verb, activity, registration, since, until, writer, Optional.of(position), limit, ascending);
    }
}
