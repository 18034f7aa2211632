package org.jalon.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.CandidacyId;
import org.jalon.catalogue.ActivityId;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.Standings;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.CohortId;
import org.jalon.learner.LearnerId;
import org.springframework.stereotype.Repository;

/** Reads the table {@code activity_standing}. */
@Repository
class JdbcStandings implements Standings {

    private static final String LINES = """
            select l.id as learner, l.family_name, l.given_name, c.id as candidacy, c.framework, s.activity, s.state
            from learners l
            """;
    private static final String PRESENT_CANDIDACY = """
            candidacy_versions c on c.learner = l.id
                and not exists (select 1 from candidacy_versions n where n.id = c.id and n.version = c.version + 1)
            """;
    private static final String STATES = """
            left join activity_standing@ s on s.learner = l.id and s.framework = c.framework
            """;
    private static final String ORDER = " order by l.family_name, l.given_name, l.id, c.id";

    private final Tables tables;

    JdbcStandings(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Map<ActivityId, ActivityState> of(LearnerId learner, FrameworkId framework) {
        Map<ActivityId, ActivityState> states = new HashMap<>();
        tables.live()
                .each(
                        "select activity, state from activity_standing@ where learner = ? and framework = ?",
                        row -> {
                            states.put(new ActivityId(row.getString(1)), ActivityState.valueOf(row.getString(2)));
                        },
                        learner.value(),
                        framework.value());
        return states;
    }

    @Override
    public Map<LearnerId, Map<ActivityId, ActivityState>> of(Collection<LearnerId> learners, FrameworkId framework) {
        Map<LearnerId, Map<ActivityId, ActivityState>> states = new HashMap<>();
        tables.live()
                .each(
                        """
                        select learner, activity, state from unnest(cast(? as uuid array)) wanted (wanted_id)
                        join activity_standing@ on learner = wanted_id where framework = ?""",
                        row -> {
                            states.computeIfAbsent(
                                            new LearnerId(row.getObject(1, UUID.class)), _learner -> new HashMap<>())
                                    .put(new ActivityId(row.getString(2)), ActivityState.valueOf(row.getString(3)));
                        },
                        learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new),
                        framework.value());
        return states;
    }

    @Override
    public List<Line> ofCohort(CohortId cohort) {
        return lines(LINES + "left join " + PRESENT_CANDIDACY + STATES + """
                        where l.id in (select m.learner from cohort_spans m where m.cohort = ? and m.ended is null)
                        and l.erased_at is null""", cohort.value());
    }

    @Override
    public List<Line> ofFramework(FrameworkId framework) {
        return lines(LINES + "join " + PRESENT_CANDIDACY + STATES + "where c.framework = ?", framework.value());
    }

    private List<Line> lines(String query, Object parameter) {
        Lines lines = new Lines();
        tables.live().each(query + ORDER, lines::take, parameter);
        return lines.all();
    }

    /** Gathers the rows of one candidacy, which come one after the other, into its line. */
    private static final class Lines {

        private final Map<List<UUID>, Line> lines = new LinkedHashMap<>();
        private final Map<List<UUID>, Map<ActivityId, ActivityState>> states = new HashMap<>();

        private void take(ResultSet row) throws SQLException {
            UUID learner = row.getObject("learner", UUID.class);
            Optional<UUID> candidacy = Optional.ofNullable(row.getObject("candidacy", UUID.class));
            List<UUID> key = new ArrayList<>();
            key.add(learner);
            candidacy.ifPresent(key::add);
            if (!lines.containsKey(key)) {
                lines.put(
                        key,
                        new Line(
                                new LearnerId(learner),
                                row.getString("family_name"),
                                row.getString("given_name"),
                                candidacy.map(CandidacyId::new),
                                Optional.ofNullable(row.getString("framework")).map(FrameworkId::new),
                                Map.of()));
            }
            String activity = row.getString("activity");
            if (activity != null) {
                states.computeIfAbsent(key, _key -> new HashMap<>())
                        .put(new ActivityId(activity), ActivityState.valueOf(row.getString("state")));
            }
        }

        private List<Line> all() {
            return lines.entrySet().stream()
                    .map(entry -> {
                        Line line = entry.getValue();
                        return new Line(
                                line.learner(),
                                line.familyName(),
                                line.givenName(),
                                line.candidacy(),
                                line.framework(),
                                states.getOrDefault(entry.getKey(), Map.of()));
                    })
                    .toList();
        }
    }
}
