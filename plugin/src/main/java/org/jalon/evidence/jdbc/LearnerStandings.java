package org.jalon.evidence.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.ActivityEvidence;
import org.jalon.evidence.Fact;
import org.jalon.evidence.jdbc.FactWriting.Pair;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Repository;

/** Folds the facts in force of a learner's present agents over a catalogue; reads only facts about the activities asked for. */
@Repository
class LearnerStandings {

    private static final String FACTS =
            "select " + FactRows.COLUMNS + " from fact@ where agent = ? and activity = ? and voided_position is null";

    private final Learners learners;
    private final SeenActivities activities;

    LearnerStandings(Learners learners, SeenActivities activities) {
        this.learners = learners;
        this.activities = activities;
    }

    /** Takes what stands of one activity for one learner. */
    interface Consumer {
        void take(LearnerId learner, ActivityEvidence evidence);
    }

    /** The facts about one activity of a catalogue, by whose and about what. */
    private record About(Activity activity, List<Pair> pairs) {}

    /**
     * Gives what stands of the wanted activities of the catalogue, of those for which there is a fact.
     *
     * @param wanted for each learner the activities; one that the catalogue has not is left out
     */
    void each(TableSet set, Map<LearnerId, Set<ActivityId>> wanted, Catalogue catalogue, Consumer consumer) {
        Resolution resolution = new Resolution(set, catalogue);
        Map<LearnerId, Set<AgentId>> agents = learners.agentsOf(wanted.keySet(), RecordTime.LATEST);
        wanted.forEach((learner, asked) -> {
            Map<UUID, AgentId> own = agents.getOrDefault(learner, Set.of()).stream()
                    .collect(Collectors.toMap(agent -> ContentId.of(agent.canonical()), Function.identity()));
            for (About about : about(set, own.keySet(), resolution)) {
                if (asked.contains(about.activity().id())) {
                    consumer.take(learner, ActivityEvidence.of(about.activity(), facts(set, about.pairs(), own)));
                }
            }
        });
    }

    private static Collection<About> about(TableSet set, Collection<UUID> agents, Resolution resolution) {
        List<Pair> all = new Tally(set).of(agents);
        resolution.prepare(all);
        Map<ActivityId, About> about = new LinkedHashMap<>();
        for (Pair pair : all) {
            resolution
                    .find(pair.activity())
                    .ifPresent(activity -> about.computeIfAbsent(
                                    activity.id(), _id -> new About(activity, new ArrayList<>()))
                            .pairs()
                            .add(pair));
        }
        return about.values();
    }

    private List<Fact> facts(TableSet set, List<Pair> pairs, Map<UUID, AgentId> agents) {
        List<Fact> facts = new ArrayList<>();
        for (Pair pair : pairs) {
            SeenActivities.Seen about = Objects.requireNonNull(
                    activities.get(set, List.of(pair.activity())).get(pair.activity()));
            FactRows rows = new FactRows(agent -> Objects.requireNonNull(agents.get(agent)), activity -> about);
            facts.addAll(set.query(FACTS, rows, pair.agent(), pair.activity()));
        }
        return facts;
    }

    Resolution resolution(TableSet set, Catalogue catalogue) {
        return new Resolution(set, catalogue);
    }

    /** Which activity of a catalogue each seen activity is; each is looked up once. */
    final class Resolution {

        private final TableSet set;
        private final Catalogue catalogue;
        private final Map<UUID, Optional<Activity>> known = new HashMap<>();

        private Resolution(TableSet set, Catalogue catalogue) {
            this.set = set;
            this.catalogue = catalogue;
        }

        void prepare(Collection<Pair> pairs) {
            Set<UUID> ids = pairs.stream().map(Pair::activity).collect(Collectors.toSet());
            activities
                    .get(set, ids)
                    .forEach((id, seen) -> known.computeIfAbsent(id, key -> catalogue.find(seen.keys())));
        }

        Optional<Activity> find(UUID seen) {
            return known.getOrDefault(seen, Optional.empty());
        }
    }
}
