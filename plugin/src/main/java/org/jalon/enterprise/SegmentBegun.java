package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;

/**
 * A stretch of the period in one company, with one tutor, under one status.
 *
 * @param day when it was agreed or recorded
 * @param from first day in the company, which may lie ahead
 * @param to last day foreseen, once it is known
 */
public record SegmentBegun(
        LocalDate day,
        Company company,
        Optional<Tutor> tutor,
        LocalDate from,
        Optional<LocalDate> to,
        SegmentStatus status)
        implements PlacementAct {

    public SegmentBegun {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("to %s is before from %s".formatted(to.get(), from));
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_SEGMENT_BEGUN;
    }
}
