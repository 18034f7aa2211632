package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jalon.lrs.StatementPage;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Answers queries by walking one index in the order of positions, in chunks: the database has no plan to choose, and a
 * page costs the same however many statements an agent has.
 */
final class StatementSearch {

    private static final int LARGEST_CHUNK = 4000;

    private final JdbcTemplate jdbc;

    StatementSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Positions above low, up to and including high. */
    private record Range(long low, long high) {

        boolean isEmpty() {
            return low >= high;
        }

        Range behind(long position, boolean ascending) {
            return ascending ? new Range(Math.max(low, position), high) : new Range(low, Math.min(high, position - 1));
        }
    }

    /** The rows of one chunk that match, and where the chunk ended. */
    private static final class Chunk {
        private final List<StoredStatement> matches = new ArrayList<>();
        private int candidates;
        private long last;
    }

    StatementPage search(StatementQuery query) {
        Optional<SearchPlan> plan = plan(query);
        Range range = range(query);
        List<StoredStatement> found = new ArrayList<>();
        int size = query.limit() + 1;
        while (plan.isPresent() && !range.isEmpty() && found.size() <= query.limit()) {
            Chunk chunk = read(plan.get(), range, size);
            found.addAll(chunk.matches);
            if (chunk.candidates < size) {
                break;
            }
            range = range.behind(chunk.last, query.ascending());
            size = Math.min(size * 4, Math.max(LARGEST_CHUNK, size));
        }
        return page(found, query.limit());
    }

    private static StatementPage page(List<StoredStatement> found, int limit) {
        if (found.size() <= limit) {
            return new StatementPage(found, Optional.empty());
        }
        List<StoredStatement> page = found.subList(0, limit);
        return new StatementPage(page, Optional.of(page.getLast().position()));
    }

    private Chunk read(SearchPlan plan, Range range, int size) {
        Chunk chunk = new Chunk();
        jdbc.query(
                plan.sql(),
                row -> {
                    chunk.candidates++;
                    chunk.last = row.getLong("candidate");
                    if (row.getObject("position") != null) {
                        chunk.matches.add(StoredRows.statement(row));
                    }
                },
                plan.arguments(range.low(), range.high(), size));
        return chunk;
    }

    private Range range(StatementQuery query) {
        long low = query.since().map(this::lastStoredBy).orElse(0L);
        long high = query.until().map(this::lastStoredBy).orElse(MentionKey.LAST_POSITION);
        Range whole = new Range(low, high);
        return query.cursor().map(at -> whole.behind(at, query.ascending())).orElse(whole);
    }

    private long lastStoredBy(Instant instant) {
        List<Long> last = jdbc.queryForList(
                "select position from stored_mark where micros <= ? order by micros desc limit 1",
                Long.class,
                FeedHead.micros(instant));
        return last.isEmpty() ? 0 : last.getFirst();
    }

    /** The plan, or empty when something that the query names is unknown here, so that nothing can match. */
    private Optional<SearchPlan> plan(StatementQuery query) {
        SearchPlan plan = new SearchPlan(query.ascending());
        boolean known = term(
                        query.agent().map(AgentId::canonical),
                        "agent",
                        "canonical",
                        agent -> plan.mention(agent, query.relatedAgents()))
                && term(
                        query.activity().map(Iri::value),
                        "activity",
                        "iri",
                        activity -> plan.mention(activity, query.relatedActivities()))
                && term(
                        query.registration()
                                .map(registration -> registration.value().toString()),
                        "registration",
                        "uuid",
                        registration -> plan.mention(registration, false))
                && term(query.verb().map(Iri::value), "verb", "iri", verb -> plan.mention(verb, false))
                && writer(query.writer(), plan);
        return known ? Optional.of(plan) : Optional.empty();
    }

    private boolean writer(Optional<WriterId> writer, SearchPlan plan) {
        return term(
                writer.map(id -> Writer.of(id, Set.of()).authority().id().canonical()),
                "agent",
                "canonical",
                authority -> plan.writer(writer.orElseThrow().value(), authority));
    }

    private boolean term(Optional<String> text, String table, String column, LongConsumer use) {
        if (text.isEmpty()) {
            return true;
        }
        List<Long> ids = jdbc.queryForList(
                "select id from " + table + " where " + column + " = ?", Long.class, LookupKey.of(text.get()));
        ids.forEach(use::accept);
        return !ids.isEmpty();
    }
}
