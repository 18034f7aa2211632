package org.jalon.lrs.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Refused requests in a table; those of more than 30 days ago go when a new one comes. */
public final class JdbcRefusedRequests implements RefusedRequests {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_BODY = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcRefusedRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(RefusedRequest request) {
        jdbc.sql("delete from refused_request where refused < ?")
                .param(FeedHead.utc(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("insert into refused_request (refused, writer, status, faults, body) values (?, ?, ?, ?, ?)")
                .params(
                        FeedHead.utc(request.at()),
                        request.writer().value(),
                        request.status(),
                        storable(write(request.faults())),
                        storable(request.body()))
                .update();
    }

    @Override
    public List<RefusedRequest> latest(int limit) {
        return jdbc.sql("select refused, writer, status, faults, body from refused_request order by id desc limit ?")
                .param(limit)
                .query((row, number) -> new RefusedRequest(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        new WriterId(row.getString(2)),
                        row.getInt(3),
                        read(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    /** No database text holds NUL or half a character; what is longer than a megabyte is cut. */
    private static String storable(String body) {
        String cut = body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body;
        return new String(SecretHash.utf8(cut), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static String write(List<StatementFault> faults) {
        ArrayNode array = JSON.createArrayNode();
        for (StatementFault fault : faults) {
            array.addObject()
                    .put("pointer", fault.pointer())
                    .put("requirement", fault.requirement())
                    .put("message", fault.message());
        }
        return array.toString();
    }

    private static List<StatementFault> read(String json) {
        List<StatementFault> faults = new ArrayList<>();
        for (JsonNode fault : JSON.readTree(json)) {
            faults.add(new StatementFault(
                    fault.path("pointer").asString(),
                    fault.path("requirement").asString(),
                    fault.path("message").asString()));
        }
        return faults;
    }
}
