package org.jalon.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jalon.access.Audit;
import org.jalon.candidacy.Candidacies;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Projector;
import org.jalon.learner.IdentityDesk;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.lrs.DeliveredElsewhere;
import org.jalon.lrs.RemovalOrder;
import org.jalon.lrs.Removed;
import org.jalon.lrs.StatementRemoval;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a person: statements, what is kept with them, and what tells who the learner is, all at once; audited by the
 * learner's number, never by a name. The projections are built anew before it returns.
 */
@Component
public final class Erasures {

    private final Learners learners;
    private final Candidacies candidacies;
    private final ActLog acts;
    private final LegalHolds holds;
    private final HeldAgents agents;
    private final StatementRemoval removal;
    private final DeliveredElsewhere elsewhere;
    private final ErasedRecords records;
    private final IdentityDesk desk;
    private final Projector projector;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Erasures(
            Learners learners,
            Candidacies candidacies,
            ActLog acts,
            LegalHolds holds,
            HeldAgents agents,
            StatementRemoval removal,
            ObjectProvider<DeliveredElsewhere> elsewhere,
            ErasedRecords records,
            IdentityDesk desk,
            Projector projector,
            Audit audit,
            TransactionTemplate transactions) {
        this.learners = learners;
        this.candidacies = candidacies;
        this.acts = acts;
        this.holds = holds;
        this.agents = agents;
        this.removal = removal;
        this.elsewhere = elsewhere.getIfAvailable(() -> DeliveredElsewhere.NOTHING);
        this.records = records;
        this.desk = desk;
        this.projector = projector;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Erases what the wish names, or only tells what would go.
     *
     * @throws java.util.NoSuchElementException when there is no such learner
     * @throws org.jalon.lrs.StoreUnavailableException when the store cannot be written at present
     */
    public ErasureOutcome erase(ErasureWish wish, boolean rehearsal) {
        wish.learner().ifPresent(learners::get);
        projector.catchUp();
        Before before = new Before(
                delivered(wish), wish.learner().map(desk::proposedFor).orElse(List.of()));
        ErasureOutcome outcome = Objects.requireNonNull(transactions.execute(status -> {
            if (rehearsal) {
                status.setRollbackOnly();
            }
            return holdAgainst(wish)
                    .<ErasureOutcome>map(ErasureOutcome.OnHold::new)
                    .orElseGet(() -> eraseUnheld(wish, before, rehearsal));
        }));
        projector.catchUp();
        return outcome;
    }

    /** What nobody can tell afterwards: which statements lie elsewhere too, which agents look like the learner. */
    private record Before(List<StatementId> delivered, List<AgentId> proposed) {}

    /** Asked before anything goes. */
    private List<StatementId> delivered(ErasureWish wish) {
        return elsewhere.equals(DeliveredElsewhere.NOTHING)
                ? List.of()
                : elsewhere.delivered(removal.remove(order(wish), true).ids());
    }

    private Optional<LegalHold> holdAgainst(ErasureWish wish) {
        Set<LearnerId> concerned = new HashSet<>();
        wish.learner().ifPresent(concerned::add);
        wish.agent()
                .ifPresent(agent -> holds.held().stream()
                        .filter(learner -> agents.ever(learner).contains(agent))
                        .forEach(concerned::add));
        return concerned.stream()
                .flatMap(learner -> holds.standing(learner).stream())
                .findFirst();
    }

    private ErasureOutcome eraseUnheld(ErasureWish wish, Before before, boolean rehearsal) {
        Removed removed = removal.remove(order(wish), rehearsal);
        Optional<ErasedRecords.Erased> erased = wish.learner().map(records::erase);
        long rows = erased.map(ErasedRecords.Erased::rows).orElse(0L);
        if (!rehearsal) {
            audit.record(
                    "person-erased",
                    wish.learner().map(LearnerId::toString).orElse("an agent"),
                    "%d statements, %d record rows, also %s: %s"
                            .formatted(
                                    removed.removed(), rows, removed.alongside().counts(), wish.reason()));
        }
        return new ErasureOutcome.Erased(
                rehearsal,
                wish.learner(),
                removed,
                rows,
                before.delivered(),
                before.proposed(),
                erased.map(e -> e.accounts().detached()).orElse(List.of()));
    }

    private RemovalOrder order(ErasureWish wish) {
        Set<AgentId> hers = wish.learner()
                .map(learner -> learners.get(learner).agents())
                .orElseGet(() -> Set.of(wish.agent().orElseThrow()));
        Set<StatementId> about = new HashSet<>();
        wish.learner().ifPresent(learner -> about.addAll(acts.statementsOf(subjects(learner))));
        Set<AgentId> others = learners.allAgents();
        others.removeAll(hers);
        return new RemovalOrder.OfPerson(hers, about, others, agents.held(), wish.shared());
    }

    private List<ActSubject> subjects(LearnerId learner) {
        return candidacies.ofLearner(learner).stream()
                .map(candidacy -> new ActSubject(candidacy.id().value()))
                .toList();
    }
}
