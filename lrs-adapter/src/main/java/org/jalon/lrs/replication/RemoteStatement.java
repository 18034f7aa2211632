package org.jalon.lrs.replication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.AgentJson;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement as the remote LRS gave it, and as much of it as can be read.
 *
 * @param json its text as it came
 * @param id its own, or one made of its text when it has none
 * @param stored when it was stored there
 * @param statement empty when it breaks the rules, which the fault then tells
 */
record RemoteStatement(
        String json,
        StatementId id,
        Optional<Instant> stored,
        Optional<Actor> actor,
        Optional<Statement> statement,
        String fault) {

    static RemoteStatement read(String json) {
        JsonNode tree = tree(json);
        StatementId id = StatementId.parse(tree.path("id").asString(""))
                .orElseGet(() -> new StatementId(UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8))));
        Optional<Instant> stored = XapiTimestamp.parse(tree.path("stored").asString(""));
        Optional<Actor> actor = AgentJson.read(tree.path("actor").toString()).actor();
        return switch (StatementReader.read(json, XapiVersion.V2_0_0)) {
            case Reading.Read read ->
                new RemoteStatement(
                        json,
                        id,
                        stored,
                        actor,
                        Optional.of(read.statements().getFirst().withId(id)),
                        "");
            case Reading.Refused refused ->
                new RemoteStatement(
                        json,
                        id,
                        stored,
                        actor,
                        Optional.empty(),
                        refused.faults().stream().map(StatementFault::message).collect(Collectors.joining(" ")));
        };
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException malformed) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
