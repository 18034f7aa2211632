package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Actor;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.json.AgentJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a GET of statements asks for.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3</a>
 */
final class StatementParameters {

    private static final int MOST = 100;
    private static final String CURSOR = "cursor";
    private static final Set<String> KNOWN = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            CURSOR);
    private static final List<String> WITH_ID = List.of("attachments", "format");

    private final QueryParameters parameters;

    private StatementParameters(HttpServletRequest request) {
        this.parameters = QueryParameters.of(request, KNOWN);
    }

    static StatementParameters of(HttpServletRequest request) {
        StatementParameters parameters = new StatementParameters(request);
        parameters.attachments();
        parameters.format();
        return parameters;
    }

    StatementFormat format() {
        return parameters
                .parsed(
                        "format",
                        "ids, exact or canonical",
                        text -> StatementFormat.find(text).orElse(null))
                .orElse(StatementFormat.EXACT);
    }

    boolean attachments() {
        return parameters.flag("attachments");
    }

    Optional<StatementId> statementId() {
        return id("statementId");
    }

    Optional<StatementId> voidedStatementId() {
        return id("voidedStatementId");
    }

    private Optional<StatementId> id(String name) {
        Optional<StatementId> id = parameters.parsed(
                name, "a UUID", text -> StatementId.parse(text).orElse(null));
        if (id.isPresent()) {
            parameters.only(name, List.of(name, WITH_ID.get(0), WITH_ID.get(1)));
        }
        return id;
    }

    StatementQuery query(Optional<WriterId> writer) {
        return new StatementQuery(
                parameters.text("agent").map(StatementParameters::agent),
                parameters.flag("related_agents"),
                iri("verb"),
                iri("activity"),
                parameters.flag("related_activities"),
                parameters.parsed("registration", "a UUID", StatementParameters::registration),
                time("since"),
                time("until"),
                writer,
                parameters.parsed(CURSOR, "a cursor of this store", StatementParameters::whole),
                limit(),
                parameters.flag("ascending"));
    }

    private int limit() {
        long limit = parameters
                .parsed("limit", "a whole number from 0 upwards", StatementParameters::whole)
                .orElse(0L);
        return limit == 0 ? MOST : (int) Math.min(limit, MOST);
    }

    private Optional<Iri> iri(String name) {
        return parameters.parsed(name, "an absolute IRI", text -> Iri.isValid(text) ? new Iri(text) : null);
    }

    private Optional<Instant> time(String name) {
        return parameters.parsed(
                name,
                "a date and time of ISO 8601 with its zone",
                text -> XapiTimestamp.parse(text).orElse(null));
    }

    private static @Nullable Registration registration(String text) {
        return StatementId.parse(text).map(id -> new Registration(id.value())).orElse(null);
    }

    private static @Nullable Long whole(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(text) : null;
    }

    private static AgentId agent(String json) {
        AgentJson.ActorReading reading = AgentJson.read(json);
        if (!reading.faults().isEmpty()) {
            throw new XapiRefusal(
                    HttpStatus.BAD_REQUEST,
                    "The parameter \"agent\" must be an agent or an identified group in JSON.",
                    reading.faults());
        }
        return reading.actor()
                .flatMap(Actor::identifier)
                .orElseThrow(() -> XapiRefusal.badRequest("An anonymous group cannot be asked for."));
    }

    /** The same request for the page behind this cursor, relative to the server's root. */
    String more(String path, long cursor) {
        String kept = parameters.all().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()) + "&")
                .collect(Collectors.joining());
        return path + "?" + kept + CURSOR + "=" + cursor;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
