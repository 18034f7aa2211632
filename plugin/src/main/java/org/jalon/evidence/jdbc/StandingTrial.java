package org.jalon.evidence.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.DryRuns;
import org.jalon.evidence.Standings.Line;
import org.jalon.evidence.jdbc.FactWriting.Pair;
import org.jalon.learner.LearnerId;
import org.springframework.stereotype.Repository;

/** Derives anew only activities whose rule is another or which other facts lead to; the rest stands as it does now. */
@Repository
class StandingTrial implements DryRuns.Trial {

    private final LearnerStandings standings;
    private final Tables tables;

    StandingTrial(Tables tables, LearnerStandings standings) {
        this.standings = standings;
        this.tables = tables;
    }

    @Override
    public Map<LearnerId, Map<ActivityId, ActivityState>> states(
            List<Line> lines, Optional<Catalogue> inUse, Catalogue next) {
        TableSet set = tables.live();
        Set<ActivityId> reread = changed(set, inUse, next);
        Map<LearnerId, Map<ActivityId, ActivityState>> states = new HashMap<>();
        Map<LearnerId, Set<ActivityId>> wanted = new HashMap<>();
        for (Line line : lines) {
            Map<ActivityId, ActivityState> kept = new HashMap<>(line.states());
            kept.keySet()
                    .removeIf(activity ->
                            reread.contains(activity) || next.find(activity).isEmpty());
            states.put(line.learner(), kept);
            wanted.put(line.learner(), reread);
        }
        standings.each(
                set,
                wanted,
                next,
                (learner, evidence) ->
                        states.computeIfAbsent(learner, _id -> new HashMap<>()).put(evidence.id(), evidence.state()));
        return states;
    }

    private Set<ActivityId> changed(TableSet set, Optional<Catalogue> inUse, Catalogue next) {
        Map<ActivityId, Activity> before = inUse.stream()
                .flatMap(catalogue -> catalogue.activities().stream())
                .collect(Collectors.toMap(Activity::id, activity -> activity));
        Set<ActivityId> changed = new HashSet<>();
        for (Activity activity : next.activities()) {
            boolean same = Optional.ofNullable(before.get(activity.id()))
                    .filter(old -> old.rule().equals(activity.rule()))
                    .isPresent();
            if (!same) {
                changed.add(activity.id());
            }
        }
        inUse.ifPresent(catalogue -> changed.addAll(ledElsewhere(set, catalogue, next)));
        return changed;
    }

    /** The activities that some seen activity leads to by the one catalogue and not by the other. */
    private Set<ActivityId> ledElsewhere(TableSet set, Catalogue inUse, Catalogue next) {
        List<Pair> all = new Tally(set).all();
        LearnerStandings.Resolution before = standings.resolution(set, inUse);
        LearnerStandings.Resolution after = standings.resolution(set, next);
        before.prepare(all);
        after.prepare(all);
        Set<ActivityId> led = new HashSet<>();
        for (UUID seen : all.stream().map(Pair::activity).collect(Collectors.toSet())) {
            Optional<ActivityId> old = before.find(seen).map(Activity::id);
            Optional<ActivityId> now = after.find(seen).map(Activity::id);
            if (!old.equals(now)) {
                old.ifPresent(led::add);
                now.ifPresent(led::add);
            }
        }
        return led;
    }
}
