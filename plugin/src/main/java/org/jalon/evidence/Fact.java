package org.jalon.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;

/**
 * What one statement says of an agent, in terms that no emitter owns; it knows neither learner nor mapping.
 *
 * @param position the statement's place in the feed
 * @param recognisedBy the keys by which an activity may be found, the most telling first, of context activities the nearest:
 *     the first one that the catalogue knows decides
 * @param attempt facts with the same key are about one attempt, within which a later result replaces an earlier one
 * @param score a share from 0 to 1
 * @param occurredAt when it happened: the statement's timestamp, or the instant of storing when that lies more than five
 *     minutes later
 * @param copyKey the same for each re-sent copy of the statement; copies are one fact
 * @param remarks what was repaired or set aside, in the order of {@link Remark}
 * @param activityName what the emitter calls the activity, for display; at most 300 characters
 * @param reason why, where the emitter gives one, as for a dispensation; at most 300 characters
 */
public record Fact(
        long position,
        StatementId statement,
        AgentId agent,
        Outcome outcome,
        List<Recognition> recognisedBy,
        String attempt,
        Optional<BigDecimal> score,
        Instant occurredAt,
        Instant stored,
        String copyKey,
        Emitter emitter,
        List<Remark> remarks,
        Optional<String> activityName,
        Optional<String> reason) {

    public Fact {
        recognisedBy =
                recognisedBy.stream().distinct().sorted(Recognition.TELLING).toList();
        remarks = remarks.stream().sorted().distinct().toList();
        if (recognisedBy.isEmpty() || recognisedBy.stream().anyMatch(Recognition.IriPattern.class::isInstance)) {
            throw new IllegalArgumentException("a fact is about an activity that can be recognised");
        }
        if (outcome == Outcome.SCORED && score.isEmpty()) {
            throw new IllegalArgumentException("a scored fact has a score");
        }
        if (score.filter(Fact::isNoShare).isPresent()) {
            throw new IllegalArgumentException("a score is a share from 0 to 1");
        }
    }

    private static boolean isNoShare(BigDecimal score) {
        return score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0;
    }

    /** Whether the fact may count or take something back. */
    public boolean hasCredit() {
        return remarks.stream().noneMatch(Remark::deniesCredit);
    }
}
