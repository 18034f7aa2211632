package org.jalon.lrs;

import java.time.Instant;
import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/**
 * Which statements to return, all given conditions holding at once. A statement whose object refers to another one meets
 * a condition on agent, verb, activity or registration when that other one meets it, and so on along the references.
 *
 * @param agent actor or object, itself or as a member of a group there
 * @param relatedAgents whether for the agent authority, instructor, team and the parts of a sub-statement count as well
 * @param activity the object
 * @param relatedActivities whether for the activity the context's activities and the parts of a sub-statement count as well
 * @param since stored later than this
 * @param until stored at this instant or earlier
 * @param writer only what this writer wrote
 * @param cursor where the page before ended
 * @param limit at most so many on a page, at least 1
 */
public record StatementQuery(
        Optional<AgentId> agent,
        boolean relatedAgents,
        Optional<Iri> verb,
        Optional<Iri> activity,
        boolean relatedActivities,
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
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                false);
    }

    /** The same query for the page that begins behind this position. */
    public StatementQuery from(long position) {
        return new StatementQuery(
                agent,
                relatedAgents,
                verb,
                activity,
                relatedActivities,
                registration,
                since,
                until,
                writer,
                Optional.of(position),
                limit,
                ascending);
    }
}
