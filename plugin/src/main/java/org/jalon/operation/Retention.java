package org.jalon.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jalon.access.Audit;
import org.jalon.journal.Projector;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Learners;
import org.jalon.lrs.RemovalOrder;
import org.jalon.lrs.Removed;
import org.jalon.lrs.StatementRemoval;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets unattached statements go by age: those that name no learner's agent and that Jalon did not write; audited. */
@Component
public final class Retention {

    /** How many statements go at once at most; writers of statements wait meanwhile. */
    public static final int AT_ONCE = 20_000;

    private final Learners learners;
    private final HeldAgents agents;
    private final StatementRemoval removal;
    private final Projector projector;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ZoneId zone;

    Retention(
            Learners learners,
            HeldAgents agents,
            StatementRemoval removal,
            Projector projector,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock,
            ZoneId zone) {
        this.learners = learners;
        this.agents = agents;
        this.removal = removal;
        this.projector = projector;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Takes out what was stored before today less this period, or only tells what would go.
     *
     * @throws BrokenRulesException when the period is not at least one day, or the reason blank or too long
     * @throws org.jalon.lrs.StoreUnavailableException when the store cannot be written at present
     */
    public Removed thinOut(Period olderThan, String reason, boolean rehearsal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = today.minus(olderThan);
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        !day.isBefore(today), "olderThan", olderThan, "a period of at least one day, such as P18M"),
                BrokenRule.ofReason(reason));
        Removed removed = Objects.requireNonNull(transactions.execute(status -> {
            if (rehearsal) {
                status.setRollbackOnly();
            }
            return thinOut(day, olderThan, reason, rehearsal);
        }));
        projector.catchUp();
        return removed;
    }

    private Removed thinOut(LocalDate day, Period olderThan, String reason, boolean rehearsal) {
        Instant before = day.atStartOfDay(zone).toInstant();
        Set<AgentId> kept = learners.allAgents();
        kept.addAll(agents.held());
        Removed removed = removal.remove(new RemovalOrder.OfAge(before, kept, AT_ONCE), rehearsal);
        if (!rehearsal) {
            audit.record(
                    "statements-thinned-out",
                    "older than " + olderThan,
                    "%d of %d statements stored before %s: %s"
                            .formatted(removed.removed(), removed.matching(), day, reason));
        }
        return removed;
    }
}
