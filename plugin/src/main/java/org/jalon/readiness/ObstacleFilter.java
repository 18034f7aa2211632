package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which candidates and obstacles to keep; an empty set and an absent value keep all.
 *
 * @param kinds what sort of item it is: its id up to the colon, such as {@code document}
 * @param late only what is late, or only what is not
 * @param dueBy only what is due by that day
 */
public record ObstacleFilter(
        Set<Verdict> verdicts,
        Set<State> states,
        Set<Owner> owners,
        Set<String> kinds,
        Optional<Boolean> late,
        Optional<LocalDate> dueBy) {

    public ObstacleFilter {
        verdicts = Set.copyOf(verdicts);
        states = Set.copyOf(states);
        owners = Set.copyOf(owners);
        kinds = Set.copyOf(kinds);
    }

    Optional<BlockedCandidate> of(BlockedCandidate candidate) {
        List<Item> kept = candidate.obstacles().stream().filter(this::keeps).toList();
        boolean wanted =
                verdicts.isEmpty() || verdicts.contains(candidate.report().verdict());
        return wanted && (!kept.isEmpty() || keepsAll())
                ? Optional.of(
                        new BlockedCandidate(candidate.candidacy(), candidate.learner(), candidate.report(), kept))
                : Optional.empty();
    }

    private boolean keepsAll() {
        return states.isEmpty() && owners.isEmpty() && kinds.isEmpty() && late.isEmpty() && dueBy.isEmpty();
    }

    private boolean keeps(Item item) {
        return (states.isEmpty() || states.contains(item.state()))
                && (owners.isEmpty() || item.owner().filter(owners::contains).isPresent())
                && (kinds.isEmpty() || kinds.contains(kind(item)))
                && late.map(wanted -> wanted == (item.timing() == Timing.LATE)).orElse(true)
                && dueBy.map(day -> item.due().filter(due -> !due.isAfter(day)).isPresent())
                        .orElse(true);
    }

    private static String kind(Item item) {
        int colon = item.id().indexOf(':');
        return colon < 0 ? item.id() : item.id().substring(0, colon);
    }
}
