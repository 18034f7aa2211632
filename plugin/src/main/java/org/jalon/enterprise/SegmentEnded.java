package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * A segment ended otherwise than foreseen, with the company, the tutor or the contract; the segment is kept, up to then.
 *
 * @param segment the statement that began it
 * @param lastDay its last day, the day before its first when it never began
 */
public record SegmentEnded(
        LocalDate day,
        StatementId segment,
        LocalDate lastDay,
        @Prose(500) String reason) implements PlacementAct {

    public SegmentEnded {
        reason = Texts.filled(Optional.of(reason), "reason")
                .orElseThrow(() -> new IllegalArgumentException("reason is not blank"));
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_SEGMENT_ENDED;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(segment);
    }
}
