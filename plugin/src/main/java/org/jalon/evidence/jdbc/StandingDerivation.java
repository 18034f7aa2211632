package org.jalon.evidence.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.catalogue.ActivityId;
import org.jalon.evidence.ActivityEvidence;
import org.jalon.evidence.EvidenceItem;
import org.jalon.evidence.jdbc.FactWriting.Pair;
import org.jalon.journal.Derivation;
import org.jalon.journal.RowDigest;
import org.jalon.journal.RowSet;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code activity_standing}: what stands of each activity for each learner, by facts, ties and the mappings in
 * use. Only what rests on something that changed is derived anew, by the same fold that shows a past instant.
 */
@Component
final class StandingDerivation implements Derivation {

    private static final String INSERT =
            "insert into activity_standing@ (learner, framework, activity, state, counted, latest_at, decisive) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE =
            "delete from activity_standing@ where learner = ? and framework = ? and activity = ?";

    private final Tables tables;
    private final Learners learners;
    private final Mappings mappings;
    private final LearnerStandings standings;

    public StandingDerivation(Tables tables, Learners learners, Mappings mappings, LearnerStandings standings) {
        this.tables = tables;
        this.learners = learners;
        this.mappings = mappings;
        this.standings = standings;
    }

    /** What the rows rest on. */
    private record Basis(long identity, boolean rebuilt, boolean factsChanged) {}

    @Override
    public String name() {
        return "standings";
    }

    @Override
    public boolean isSettled(RowSet rows) {
        TableSet set = tables.in(rows);
        Basis basis = basis(set);
        return !basis.rebuilt()
                && !basis.factsChanged()
                && basis.identity() == identity()
                && changed(set, mappings.inUse()).isEmpty();
    }

    private static Basis basis(TableSet set) {
        return set.query(
                        "select identity, rebuilt, exists (select 1 from fact_change@) from coverage_basis@",
                        (row, _index) -> new Basis(row.getLong(1), row.getBoolean(2), row.getBoolean(3)))
                .getFirst();
    }

    private long identity() {
        return learners.identityVersion(RecordTime.LATEST);
    }

    private static List<PublishedMapping> changed(TableSet set, List<PublishedMapping> inUse) {
        Map<String, Long> followed = new HashMap<>();
        set.each("select framework, version from coverage_mapping@", row -> {
            followed.put(row.getString(1), row.getLong(2));
        });
        return inUse.stream()
                .filter(mapping -> followed.getOrDefault(mapping.framework().value(), 0L) != mapping.version())
                .toList();
    }

    @Override
    public void settle(RowSet rows) {
        TableSet set = tables.in(rows);
        Tally tally = new Tally(set);
        Basis basis = basis(set);
        long identity = identity();
        List<PublishedMapping> inUse = mappings.inUse();
        List<PublishedMapping> republished = new ArrayList<>(inUse);
        if (basis.rebuilt()) {
            tally.rebuild();
            set.update("delete from activity_standing@");
        } else {
            republished.retainAll(changed(set, inUse));
            List<PublishedMapping> same = new ArrayList<>(inUse);
            same.removeAll(republished);
            Set<Pair> pairs = new HashSet<>(tally.followChanges());
            pairs.addAll(ofMoved(set, learners.changedSince(basis.identity())));
            derive(set, pairs, same);
        }
        for (PublishedMapping mapping : republished) {
            set.update(
                    "delete from activity_standing@ where framework = ?",
                    mapping.framework().value());
        }
        derive(set, republished.isEmpty() ? List.of() : tally.all(), republished);
        follow(set, identity, republished);
    }

    /** Drops the rows of learners whose agents changed; answers what there are facts about for them now. */
    private List<Pair> ofMoved(TableSet set, Set<LearnerId> moved) {
        List<Pair> pairs = new ArrayList<>();
        learners.agentsOf(moved, RecordTime.LATEST).forEach((learner, agents) -> {
            set.update("delete from activity_standing@ where learner = ?", learner.value());
            pairs.addAll(new Tally(set)
                    .of(agents.stream()
                            .map(agent -> ContentId.of(agent.canonical()))
                            .toList()));
        });
        return pairs;
    }

    private void derive(TableSet set, Collection<Pair> pairs, List<PublishedMapping> mappings) {
        if (pairs.isEmpty() || mappings.isEmpty()) {
            return;
        }
        Map<UUID, LearnerId> owners = owners(set, pairs);
        for (PublishedMapping mapping : mappings) {
            LearnerStandings.Resolution resolution = standings.resolution(set, mapping.catalogue());
            resolution.prepare(pairs);
            Map<LearnerId, Set<ActivityId>> cells = new HashMap<>();
            for (Pair pair : pairs) {
                Optional.ofNullable(owners.get(pair.agent()))
                        .ifPresent(learner -> resolution
                                .find(pair.activity())
                                .ifPresent(activity -> cells.computeIfAbsent(learner, _id -> new HashSet<>())
                                        .add(activity.id())));
            }
            write(set, mapping, cells);
        }
    }

    private Map<UUID, LearnerId> owners(TableSet set, Collection<Pair> pairs) {
        UUID[] ids = pairs.stream().map(Pair::agent).distinct().toArray(UUID[]::new);
        List<AgentId> agents = set.query(
                "select agent from unnest(cast(? as uuid array)) wanted (wanted_id) join seen_agent@ on id = wanted_id",
                (row, _index) -> AgentId.parse(row.getString(1)).orElseThrow(),
                (Object) ids);
        return learners.learnersOf(agents).entrySet().stream()
                .collect(Collectors.toMap(owner -> ContentId.of(owner.getKey().canonical()), Map.Entry::getValue));
    }

    private void write(TableSet set, PublishedMapping mapping, Map<LearnerId, Set<ActivityId>> cells) {
        String framework = mapping.framework().value();
        List<Object[]> stale = new ArrayList<>();
        cells.forEach((learner, activities) ->
                activities.forEach(activity -> stale.add(new Object[] {learner.value(), framework, activity.value()})));
        set.batchUpdate(DELETE, stale);
        List<@Nullable Object[]> rows = new ArrayList<>();
        standings.each(
                set, cells, mapping.catalogue(), (learner, evidence) -> rows.add(row(learner, framework, evidence)));
        set.batchUpdate(INSERT, rows);
    }

    private static @Nullable Object[] row(LearnerId learner, String framework, ActivityEvidence evidence) {
        Optional<Instant> latest =
                evidence.counted().stream().map(EvidenceItem::occurredAt).max(Instant::compareTo);
        return new @Nullable Object[] {
            learner.value(),
            framework,
            evidence.id().value(),
            evidence.state().name(),
            evidence.counted().size(),
            latest.map(Columns::utc).orElse(null),
            evidence.decisive().map(StatementId::value).orElse(null)
        };
    }

    private static void follow(TableSet set, long identity, List<PublishedMapping> republished) {
        set.update("update coverage_basis@ set identity = ?, rebuilt = false", identity);
        for (PublishedMapping mapping : republished) {
            String framework = mapping.framework().value();
            set.update("delete from coverage_mapping@ where framework = ?", framework);
            set.update(
                    "insert into coverage_mapping@ (framework, version) values (?, ?)", framework, mapping.version());
        }
    }

    @Override
    public void clear(RowSet rows) {
        TableSet set = tables.in(rows);
        for (String table : List.of("fact_change@", "fact_tally@", "activity_standing@", "coverage_mapping@")) {
            set.update("truncate table " + table);
        }
        set.update("update coverage_basis@ set rebuilt = true");
    }

    @Override
    public String checksum(RowSet rows) {
        TableSet set = tables.in(rows);
        RowDigest digest = new RowDigest();
        for (String select : List.of(
                "select agent, activity, statements, latest_stored, null, null, null from fact_tally@ order by agent, activity",
                "select learner, framework, activity, state, counted, latest_at, decisive from activity_standing@ order by learner, framework, activity")) {
            set.eachOfAll(select, row -> {
                digest.add(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
            });
        }
        return digest.hex();
    }
}
