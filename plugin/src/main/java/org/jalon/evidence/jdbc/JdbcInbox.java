package org.jalon.evidence.jdbc;

import static org.jalon.evidence.jdbc.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.access.Audit;
import org.jalon.catalogue.Recognition;
import org.jalon.evidence.Inbox;
import org.jalon.evidence.Standings;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the inbox from the tally and keeps the table {@code set_aside_activity}. */
@Repository
class JdbcInbox implements Inbox {

    private static final Comparator<Unmapped> MOST_FIRST = Comparator.comparingLong(Unmapped::learners)
            .thenComparingLong(Unmapped::statements)
            .reversed()
            .thenComparing(Unmapped::id);

    private final JdbcTemplate jdbc;
    private final Tables tables;
    private final Standings standings;
    private final Learners learners;
    private final SeenActivities activities;
    private final Mappings mappings;
    private final Audit audit;
    private final Clock clock;

    JdbcInbox(
            JdbcTemplate jdbc,
            Tables tables,
            Standings standings,
            Learners learners,
            SeenActivities activities,
            Mappings mappings,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.standings = standings;
        this.learners = learners;
        this.activities = activities;
        this.mappings = mappings;
        this.audit = audit;
        this.clock = clock;
    }

    private record Count(UUID agent, UUID activity, long statements, Instant latestStored) {}

    @Override
    public List<Unmapped> of(FrameworkId framework) {
        Map<UUID, LearnerId> owners = owners(framework);
        TableSet set = tables.live();
        List<Count> counts = set.query(
                """
                select agent, activity, statements, latest_stored
                from unnest(cast(? as uuid array)) wanted (wanted_id) join fact_tally@ on agent = wanted_id""",
                (row, _index) -> new Count(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                (Object) owners.keySet().toArray(UUID[]::new));
        Map<UUID, SeenActivities.Seen> seen =
                activities.get(set, counts.stream().map(Count::activity).collect(Collectors.toSet()));
        Map<List<Recognition>, List<Count>> unmapped = new LinkedHashMap<>();
        Set<List<Recognition>> known = mapped(framework, seen.values());
        for (Count count : counts) {
            Optional.ofNullable(seen.get(count.activity()))
                    .map(SeenActivities.Seen::keys)
                    .filter(keys -> !known.contains(keys))
                    .ifPresent(keys -> unmapped.computeIfAbsent(keys, _keys -> new ArrayList<>())
                            .add(count));
        }
        Set<UUID> aside = aside(framework);
        return unmapped.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue(), seen, owners, aside))
                .sorted(MOST_FIRST)
                .toList();
    }

    private Map<UUID, LearnerId> owners(FrameworkId framework) {
        Set<LearnerId> candidates = standings.ofFramework(framework).stream()
                .map(Standings.Line::learner)
                .collect(Collectors.toSet());
        Map<UUID, LearnerId> owners = new HashMap<>();
        learners.agentsOf(candidates, RecordTime.LATEST)
                .forEach((learner, agents) ->
                        agents.forEach(agent -> owners.put(ContentId.of(agent.canonical()), learner)));
        return owners;
    }

    private Set<List<Recognition>> mapped(FrameworkId framework, Collection<SeenActivities.Seen> seen) {
        Optional<PublishedMapping> mapping = mappings.find(framework);
        return seen.stream()
                .map(SeenActivities.Seen::keys)
                .filter(keys ->
                        mapping.flatMap(inUse -> inUse.catalogue().find(keys)).isPresent())
                .collect(Collectors.toSet());
    }

    private static Unmapped item(
            List<Recognition> keys,
            List<Count> counts,
            Map<UUID, SeenActivities.Seen> seen,
            Map<UUID, LearnerId> owners,
            Set<UUID> aside) {
        UUID id = ContentId.of(ActivityKeys.toJson(keys));
        return new Unmapped(
                id,
                keys,
                counts.stream()
                        .flatMap(count -> Optional.ofNullable(seen.get(count.activity())).stream())
                        .flatMap(activity -> activity.name().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                counts.stream().mapToLong(Count::statements).sum(),
                counts.stream()
                        .map(count -> owners.get(count.agent()))
                        .distinct()
                        .count(),
                counts.stream().map(Count::latestStored).max(Instant::compareTo).orElseThrow(),
                aside.contains(id));
    }

    private Set<UUID> aside(FrameworkId framework) {
        return new HashSet<>(jdbc.queryForList(
                "select activity from set_aside_activity where framework = ? group by activity having mod(max(turn), 2) = 1",
                UUID.class,
                framework.value()));
    }

    @Override
    public Optional<Unmapped> find(FrameworkId framework, UUID id) {
        return of(framework).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    @Transactional
    public void setAside(FrameworkId framework, UUID activity, boolean aside, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        if (aside(framework).contains(activity) == aside) {
            return;
        }
        jdbc.update(
                """
                insert into set_aside_activity (framework, activity, turn, reason, recorded_at, recorded_by)
                select cast(? as varchar(50)), cast(? as uuid), coalesce(max(turn), 0) + 1, cast(? as varchar(2000)),
                    cast(? as timestamp(6) with time zone), cast(? as varchar(100))
                from set_aside_activity where framework = ? and activity = ?""", framework.value(), activity, reason, utc(RecordTime.now(clock)), by, framework.value(), activity);
        audit.record(aside ? "activity.set-aside" : "activity.taken-back", activity.toString(), reason);
    }
}
