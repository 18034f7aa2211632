package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * A segment as it stands.
 *
 * @param to its last day, foreseen or real, once it is known
 * @param ended the statement that ended it otherwise than foreseen
 * @param reason why it ended so
 */
public record Segment(
        StatementId statement,
        Company company,
        Optional<Tutor> tutor,
        LocalDate from,
        Optional<LocalDate> to,
        SegmentStatus status,
        Optional<StatementId> ended,
        Optional<String> reason) {

    /** By first day and then as they were recorded. */
    static List<Segment> of(List<Act<PlacementAct>> acts) {
        Map<StatementId, Act<SegmentEnded>> ends = new HashMap<>();
        Act.only(acts, SegmentEnded.class).forEach(end -> ends.put(end.content().segment(), end));
        return Act.only(acts, SegmentBegun.class).stream()
                .map(begun -> of(begun, Optional.ofNullable(ends.get(begun.id()))))
                .sorted(Comparator.comparing(Segment::from))
                .toList();
    }

    private static Segment of(Act<SegmentBegun> begun, Optional<Act<SegmentEnded>> end) {
        SegmentBegun said = begun.content();
        return new Segment(
                begun.id(),
                said.company(),
                said.tutor(),
                said.from(),
                end.map(e -> e.content().lastDay()).or(said::to),
                said.status(),
                end.map(Act::id),
                end.map(e -> e.content().reason()));
    }

    /** Whether it holds this day; one without a last day holds all from its first. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether some day of the entry lies in it, in the same company. */
    public boolean holds(TimeDone time) {
        return company.isSameAs(time.company())
                && time.day().datesUntil(time.lastDay().plusDays(1)).anyMatch(this::holds);
    }
}
