package org.jalon.candidacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.candidacy.CohortEntry.WantedCandidacy;
import org.jalon.candidacy.CohortLine.Effect;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.jalon.learner.ReservedAccounts;
import org.jalon.xapi.AgentId;

/**
 * Compares the lines of a table, one after the other, with the records and with the lines before.
 *
 * <p>A learner is known by an agent. A name alone makes two lines the same learner only within one cohort, for lines
 * without an agent, and then with a warning.
 */
final class CohortPlanner {

    private static final int AT_ONCE = 500;

    private final Learners learners;
    private final Candidacies candidacies;
    private final Set<LearnerId> members;
    private final Map<LearnerId, Someone> known = new HashMap<>();
    private final Map<AgentId, Someone> ofAgent = new HashMap<>();
    private final Map<String, Set<Someone>> inCohort = new HashMap<>();
    private final Map<String, Set<LearnerId>> onRecord = new HashMap<>();
    private final Map<Someone, List<WantedCandidacy>> planned = new HashMap<>();
    private final Set<Someone> joined = new HashSet<>();

    CohortPlanner(Learners learners, Candidacies candidacies, Set<LearnerId> members) {
        this.learners = learners;
        this.candidacies = candidacies;
        this.members = members;
        readNames();
    }

    private void readNames() {
        Page<Learner> page = learners.list(AT_ONCE, 0);
        for (long read = 0; !page.items().isEmpty(); page = learners.list(AT_ONCE, read)) {
            page.items().forEach(this::readName);
            read += page.items().size();
        }
    }

    private void readName(Learner learner) {
        Someone someone = known.computeIfAbsent(learner.id(), _new -> Someone.known(learner));
        onRecord.computeIfAbsent(someone.name(), _new -> new LinkedHashSet<>()).add(learner.id());
        if (members.contains(learner.id())) {
            inCohort.computeIfAbsent(someone.name(), _new -> new LinkedHashSet<>())
                    .add(someone);
        }
    }

    /** Adds what is wrong to {@code faults}, and then plans nothing. */
    Optional<LinePlan> plan(CohortEntry entry, List<CohortFault> faults) {
        int before = faults.size();
        List<String> warnings = new ArrayList<>();
        Optional<Someone> found = byAgents(entry, faults);
        if (faults.size() > before) {
            return Optional.empty();
        }
        Someone someone = found.or(() -> byName(entry, faults, warnings)).orElseGet(() -> newcomer(entry, warnings));
        if (faults.size() > before) {
            return Optional.empty();
        }
        warnOfOtherName(entry, someone, warnings);
        List<AgentId> ties = entry.agents().values().stream()
                .filter(agent -> ofAgent.put(agent, someone) == null)
                .toList();
        return Optional.of(new LinePlan(entry, someone, effects(entry, someone, ties, warnings), ties, warnings));
    }

    private Optional<Someone> byAgents(CohortEntry entry, List<CohortFault> faults) {
        Set<Someone> found = new LinkedHashSet<>();
        entry.agents().forEach((column, agent) -> {
            Optional<Someone> owner = owner(agent);
            if (owner.isEmpty() && ReservedAccounts.hold(agent)) {
                faults.add(entry.row().fault(column, "an account of Jalon's own home pages names a known learner"));
            }
            if (!found.isEmpty()
                    && owner.filter(someone -> !found.contains(someone)).isPresent()) {
                faults.add(
                        entry.row().fault(column, "the agents of one line belong to one learner; this is another's"));
            }
            owner.filter(someone -> isClaimedByOtherName(someone, entry))
                    .ifPresent(someone -> faults.add(entry.row()
                            .fault(column, "line " + someone.firstLine() + " gives this agent to another name")));
            owner.ifPresent(found::add);
        });
        return found.stream().findFirst();
    }

    private Optional<Someone> owner(AgentId agent) {
        Someone planned = ofAgent.get(agent);
        if (planned != null) {
            return Optional.of(planned);
        }
        Optional<Someone> owner =
                learners.learnerOf(agent, RecordTime.LATEST).flatMap(id -> Optional.ofNullable(known.get(id)));
        owner.ifPresent(someone -> ofAgent.put(agent, someone));
        return owner;
    }

    private static boolean isClaimedByOtherName(Someone someone, CohortEntry entry) {
        return someone.firstLine() > 0 && !someone.name().equals(entry.name());
    }

    private Optional<Someone> byName(CohortEntry entry, List<CohortFault> faults, List<String> warnings) {
        Set<Someone> namesakes = inCohort.getOrDefault(entry.name(), Set.of());
        if (!entry.agents().isEmpty() || namesakes.isEmpty()) {
            return Optional.empty();
        }
        if (namesakes.size() > 1) {
            faults.add(entry.row()
                    .fault(
                            CohortColumn.FAMILY_NAME,
                            namesakes.size() + " members have this name: give the e-mail or the account of one"));
            return Optional.empty();
        }
        Someone namesake = namesakes.iterator().next();
        warnings.add(
                namesake.firstLine() > 0
                        ? "taken for the learner of line " + namesake.firstLine() + " by the name alone"
                        : "taken for the member of this name by the name alone");
        return Optional.of(namesake);
    }

    private Someone newcomer(CohortEntry entry, List<String> warnings) {
        Set<LearnerId> namesakes = onRecord.getOrDefault(entry.name(), Set.of());
        if (!namesakes.isEmpty()) {
            warnings.add("possible duplicate of the learner "
                    + String.join(
                            ", ", namesakes.stream().map(LearnerId::toString).toList()));
        }
        inCohort.getOrDefault(entry.name(), Set.of()).stream()
                .map(Someone::firstLine)
                .filter(line -> line > 0)
                .forEach(line -> warnings.add("possible duplicate of line " + line));
        return Someone.madeBy(entry);
    }

    private static void warnOfOtherName(CohortEntry entry, Someone someone, List<String> warnings) {
        if (!someone.name().equals(entry.name())) {
            warnings.add("the learner is recorded as " + someone.name().replace('\n', ' ') + ", which stays");
        }
    }

    private Set<Effect> effects(CohortEntry entry, Someone someone, List<AgentId> ties, List<String> warnings) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        boolean fresh = joined.add(someone);
        if (fresh && someone.id().isEmpty()) {
            effects.add(Effect.NEW_LEARNER);
        }
        if (fresh && someone.id().filter(members::contains).isEmpty()) {
            effects.add(Effect.MEMBER_ADDED);
            inCohort.computeIfAbsent(someone.name(), _new -> new LinkedHashSet<>())
                    .add(someone);
        }
        if (!ties.isEmpty()) {
            effects.add(Effect.AGENT_TIED);
        }
        entry.wanted()
                .filter(wanted -> isNew(wanted, someone, warnings))
                .ifPresent(wanted -> effects.add(Effect.NEW_CANDIDACY));
        return effects;
    }

    private boolean isNew(WantedCandidacy wanted, Someone someone, List<String> warnings) {
        List<WantedCandidacy> sofar = planned.computeIfAbsent(someone, this::present);
        if (sofar.contains(wanted)) {
            return false;
        }
        if (sofar.stream().anyMatch(wanted::isSameCourseAs)) {
            warnings.add(
                    "the learner has a candidacy for %s in %s with other dates, origin or session, which stays: change"
                                    .formatted(wanted.terms().target().code(), wanted.framework())
                            + " it by its own act, with the reason");
            return false;
        }
        sofar.stream()
                .filter(other -> !other.framework().equals(wanted.framework()))
                .findFirst()
                .ifPresent(other -> warnings.add("the learner has a candidacy in " + other.framework() + " too"));
        return sofar.add(wanted);
    }

    private List<WantedCandidacy> present(Someone someone) {
        return new ArrayList<>(someone.id().map(candidacies::ofLearner).orElse(List.of()).stream()
                .map(candidacy -> new WantedCandidacy(candidacy.framework(), candidacy.terms()))
                .toList());
    }
}
