package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.DocumentKey;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.AgentJson;
import org.springframework.http.HttpStatus;

/** What a request for documents, activities or agents is about; whatever is missing or malformed is refused by its name. */
final class DocumentParameters {

    private static final String SINCE = "since";

    private final QueryParameters parameters;
    private final XapiVersion version;

    private DocumentParameters(QueryParameters parameters, XapiVersion version) {
        this.parameters = parameters;
        this.version = version;
    }

    /** The parameters of a request that takes these and no others. */
    static DocumentParameters of(HttpServletRequest request, Set<String> known) {
        return new DocumentParameters(QueryParameters.of(request, known), XapiVersions.of(request));
    }

    /** The parameters of a request that takes these and {@code since}. */
    static DocumentParameters withSince(HttpServletRequest request, Set<String> known) {
        Set<String> all = new HashSet<>(known);
        all.add(SINCE);
        return of(request, all);
    }

    Iri activity() {
        return parameters
                .parsed("activityId", "an absolute IRI", text -> Iri.isValid(text) ? new Iri(text) : null)
                .orElseThrow(() -> missing("activityId"));
    }

    /** The identifier of the agent; in 2.0 an identified group may stand there as well. */
    AgentId agentId() {
        Actor actor = actor();
        if (!(actor instanceof Agent) && version == XapiVersion.V1_0_3) {
            throw XapiRefusal.badRequest("The parameter \"agent\" must be an Agent, not a Group.");
        }
        return actor.identifier()
                .orElseThrow(() -> XapiRefusal.badRequest("An anonymous group has no documents of its own."));
    }

    /** The agent, who is no group. */
    Agent agent() {
        if (actor() instanceof Agent agent) {
            return agent;
        }
        throw XapiRefusal.badRequest("The parameter \"agent\" must be an Agent, not a Group.");
    }

    private Actor actor() {
        String json = parameters.text("agent").orElseThrow(() -> missing("agent"));
        AgentJson.ActorReading reading = AgentJson.read(json);
        return reading.actor()
                .orElseThrow(() -> new XapiRefusal(
                        HttpStatus.BAD_REQUEST, "The parameter \"agent\" must be an agent in JSON.", reading.faults()));
    }

    Optional<Registration> registration() {
        return parameters.parsed(
                "registration",
                "a UUID",
                text -> StatementId.parse(text)
                        .map(id -> new Registration(id.value()))
                        .orElse(null));
    }

    Optional<Instant> since() {
        return parameters.parsed(
                SINCE,
                "a date and time of ISO 8601 with its zone",
                text -> XapiTimestamp.parse(text).orElse(null));
    }

    /** The id of a document that stands under this name. */
    Optional<String> id(String name) {
        return parameters.parsed(
                name,
                "a text of 1 to " + DocumentKey.LONGEST_ID + " characters",
                text -> DocumentKey.isId(text) ? text : null);
    }

    static XapiRefusal missing(String name) {
        return XapiRefusal.badRequest("The parameter \"" + name + "\" is missing.");
    }
}
