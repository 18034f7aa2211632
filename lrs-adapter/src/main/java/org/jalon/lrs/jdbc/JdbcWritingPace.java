package org.jalon.lrs.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.WritingPace;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the pace from the mentions of the writer's authority, which lie in the order of positions. */
public final class JdbcWritingPace implements WritingPace {

    private static final int LOOKED_AT = 1000;

    private final JdbcClient jdbc;

    public JdbcWritingPace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Pace> of(WriterId writer) {
        String authority = Writer.of(writer, Set.of()).authority().id().canonical();
        return jdbc.sql("select id from agent where canonical = ?")
                .param(LookupKey.of(authority))
                .query(Long.class)
                .optional()
                .flatMap(number -> pace(MentionKey.related(number), writer));
    }

    private Optional<Pace> pace(MentionKey key, WriterId writer) {
        List<Instant> stored = jdbc.sql(
                        "select s.stored from (select id - ? as position from mention where id > ? and id <= ?"
                                + " order by id desc limit " + LOOKED_AT
                                + ") c join statement s on s.position = c.position"
                                + " where s.writer = ? order by s.position desc")
                .params(key.base(), key.at(0), key.at(MentionKey.LAST_POSITION), writer.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
        return stored.isEmpty() ? Optional.empty() : Optional.of(new Pace(stored.getFirst(), longestPause(stored)));
    }

    private static Duration longestPause(List<Instant> latestFirst) {
        Duration longest = Duration.ZERO;
        for (int i = 1; i < latestFirst.size(); i++) {
            Duration pause = Duration.between(latestFirst.get(i), latestFirst.get(i - 1));
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        return longest;
    }
}
