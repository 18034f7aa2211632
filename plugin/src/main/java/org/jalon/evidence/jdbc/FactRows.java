package org.jalon.evidence.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.catalogue.Outcome;
import org.jalon.evidence.Emitter;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Remark;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of the table {@code fact}; attempts and copy keys come back as the ids that stand for them. */
final class FactRows implements RowMapper<Fact> {

    static final String COLUMNS = "id, statement_id, agent, activity, outcome, occurred_at, stored, copy_key, attempt,"
            + " emitter, score, remarks, reason";

    private static final Map<String, Remark> REMARKS =
            Arrays.stream(Remark.values()).collect(Collectors.toMap(Remark::code, remark -> remark));

    private final Function<UUID, AgentId> agents;
    private final Function<UUID, SeenActivities.Seen> activities;

    FactRows(Function<UUID, AgentId> agents, Function<UUID, SeenActivities.Seen> activities) {
        this.agents = agents;
        this.activities = activities;
    }

    @Override
    public Fact mapRow(ResultSet row, int _index) throws SQLException {
        SeenActivities.Seen activity = activities.apply(row.getObject(4, UUID.class));
        return new Fact(
                row.getLong(1) / FactWriting.FACTS,
                new StatementId(row.getObject(2, UUID.class)),
                agents.apply(row.getObject(3, UUID.class)),
                Outcome.valueOf(row.getString(5)),
                activity.keys(),
                row.getString(9),
                Optional.ofNullable(row.getString(11)).map(BigDecimal::new),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                Emitter.valueOf(row.getString(10)),
                remarks(row.getString(12)),
                activity.name(),
                Optional.ofNullable((@Nullable String) row.getString(13)));
    }

    private static List<Remark> remarks(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(" "))
                        .map(code -> Optional.ofNullable(REMARKS.get(code)))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
