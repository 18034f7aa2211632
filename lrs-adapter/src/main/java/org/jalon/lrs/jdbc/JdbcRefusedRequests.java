package org.jalon.lrs.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.KeptRefusal;
import org.jalon.lrs.RefusalCount;
import org.jalon.lrs.RefusalEntry;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Refused requests in a table; those of more than 30 days ago go when a new one comes. */
public final class JdbcRefusedRequests implements RefusedRequests, Erasable {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_BODY = 1_000_000;
    private static final int LONGEST_REASON = 100;
    private static final String ENTRY = "id, refused, writer, status, faults, admitted, admitted_by";
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
        jdbc.sql(
                        "insert into refused_request (refused, writer, status, faults, body, reason) values (?, ?, ?, ?, ?, ?)")
                .params(
                        FeedHead.utc(request.at()),
                        request.writer().value(),
                        request.status(),
                        storable(write(request.faults())),
                        storable(request.body()),
                        reason(request.faults()))
                .update();
    }

    private static String reason(List<StatementFault> faults) {
        String first = faults.isEmpty() ? "" : storable(faults.getFirst().requirement());
        return first.substring(0, Math.min(first.length(), LONGEST_REASON));
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

    @Override
    public List<RefusalEntry> list(int limit, long offset) {
        return jdbc.sql("select " + ENTRY + " from refused_request order by id desc limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from refused_request")
                .query(Long.class)
                .single();
    }

    @Override
    public List<RefusalCount> countByReason() {
        return jdbc.sql("select reason, status, count(*) from refused_request group by reason, status"
                        + " order by count(*) desc, reason, status")
                .query((row, number) -> new RefusalCount(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    @Override
    public Map<WriterId, Long> countByWriter(Instant from, Instant until) {
        Map<WriterId, Long> counts = new HashMap<>();
        jdbc.sql("select writer, count(*) from refused_request where refused >= ? and refused < ? group by writer")
                .params(FeedHead.utc(from), FeedHead.utc(until))
                .query(row -> {
                    counts.put(new WriterId(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public Optional<KeptRefusal> find(long number) {
        return jdbc.sql("select " + ENTRY + ", body from refused_request where id = ?")
                .param(number)
                .query((row, count) -> new KeptRefusal(entry(row), row.getString("body")))
                .optional();
    }

    @Override
    public void markAdmitted(long number, Instant at, String by) {
        jdbc.sql("update refused_request set admitted = ?, admitted_by = ? where id = ?")
                .params(FeedHead.utc(at), by, number)
                .update();
    }

    private static RefusalEntry entry(ResultSet row) throws SQLException {
        return new RefusalEntry(
                row.getLong("id"),
                row.getObject("refused", OffsetDateTime.class).toInstant(),
                new WriterId(row.getString("writer")),
                row.getInt("status"),
                read(row.getString("faults")),
                Optional.ofNullable(row.getObject("admitted", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("admitted_by")));
    }

    /** Every refused request goes that has the text which identifies one of these agents. */
    @Override
    public ErasedCounts erase(Set<AgentId> agents, Set<Long> positions) {
        long gone = 0;
        for (AgentId agent : agents) {
            gone += jdbc.sql("delete from refused_request where body like ? escape '!'")
                    .param(AgentText.pattern(agent))
                    .update();
        }
        return ErasedCounts.of("refused-requests", gone);
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
