package org.jalon.lrs.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;
import org.jalon.xapi.XapiTimestamp;

/**
 * Which statements of an LRS are asked for, all given conditions holding at once.
 *
 * @param relatedAgents whether the agent may stand anywhere in the statement
 * @param relatedActivities whether the activity may stand anywhere in the statement
 * @param since stored later than this
 * @param until stored at this instant or earlier
 * @param limit at most so many on a page, at least 1; the LRS may give fewer
 * @param ascending the earliest stored first
 */
public record RemoteQuery(
        Optional<AgentId> agent,
        boolean relatedAgents,
        Optional<Iri> verb,
        Optional<Iri> activity,
        boolean relatedActivities,
        Optional<Registration> registration,
        Optional<Instant> since,
        Optional<Instant> until,
        int limit,
        boolean ascending) {

    public RemoteQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one statement, not " + limit);
        }
    }

    /** Everything, the earliest stored first. */
    public static RemoteQuery all(int limit) {
        return everything(limit, true);
    }

    /** The one statement that was stored last. */
    public static RemoteQuery latest() {
        return everything(1, false);
    }

    private static RemoteQuery everything(int limit, boolean ascending) {
        return new RemoteQuery(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                ascending);
    }

    /** The same about this agent only. */
    public RemoteQuery about(AgentId only) {
        return new RemoteQuery(
                Optional.of(only),
                relatedAgents,
                verb,
                activity,
                relatedActivities,
                registration,
                since,
                until,
                limit,
                ascending);
    }

    /** The same stored later than this, if given. */
    public RemoteQuery since(Optional<Instant> later) {
        return new RemoteQuery(
                agent, relatedAgents, verb, activity, relatedActivities, registration, later, until, limit, ascending);
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        agent.ifPresent(id -> parameters.put("agent", AsciiJson.agent(id)));
        verb.ifPresent(id -> parameters.put("verb", id.value()));
        activity.ifPresent(id -> parameters.put("activity", id.value()));
        registration.ifPresent(id -> parameters.put("registration", id.toString()));
        since.ifPresent(time -> parameters.put("since", XapiTimestamp.format(time)));
        until.ifPresent(time -> parameters.put("until", XapiTimestamp.format(time)));
        if (relatedAgents) {
            parameters.put("related_agents", "true");
        }
        if (relatedActivities) {
            parameters.put("related_activities", "true");
        }
        parameters.put("limit", String.valueOf(limit));
        parameters.put("ascending", String.valueOf(ascending));
        return parameters;
    }
}
