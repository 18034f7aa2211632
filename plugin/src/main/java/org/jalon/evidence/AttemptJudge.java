package org.jalon.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.Outcome;

/**
 * Decides which facts of one attempt count: the latest verdict and the latest score replace those before them, a withdrawal
 * takes back all that is not later than itself, a dispensation needs no rule. On a tie the fact that proves less decides, so that no order of arrival matters.
 */
final class AttemptJudge {

    private final EvidenceRule rule;
    private final List<CopiedFact> attempt;
    private final Instant withdrawnUntil;

    AttemptJudge(EvidenceRule rule, List<CopiedFact> facts) {
        this.rule = rule;
        this.attempt = facts.stream().filter(CopiedFact::hasCredit).toList();
        this.withdrawnUntil = attempt.stream()
                .filter(fact -> fact.outcome() == Outcome.WITHDRAWN)
                .map(CopiedFact::occurredAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Why this fact of the attempt does not count; empty when it does. */
    Optional<Exclusion> exclusion(CopiedFact fact) {
        if (!fact.hasCredit()) {
            return Optional.of(Exclusion.NO_CREDIT);
        }
        if (fact.outcome() == Outcome.WITHDRAWN) {
            return Optional.of(Exclusion.WITHDRAWAL);
        }
        if (isWithdrawn(fact)) {
            return Optional.of(Exclusion.WITHDRAWN);
        }
        if (passedBefore(fact)) {
            return Optional.of(Exclusion.FAILED_AFTER_PASSED);
        }
        if (attempt.stream().anyMatch(other -> replaces(other, fact))) {
            return Optional.of(Exclusion.REGRADED);
        }
        return byRule(fact);
    }

    private boolean isWithdrawn(CopiedFact fact) {
        return !fact.occurredAt().isAfter(withdrawnUntil);
    }

    /** A failure that its emitter should not have sent, because it had said passed before. */
    private boolean passedBefore(CopiedFact fact) {
        return fact.outcome() == Outcome.FAILED
                && fact.item().emitter().passedIsFinal()
                && attempt.stream()
                        .anyMatch(other -> other.outcome() == Outcome.PASSED
                                && !other.occurredAt().isAfter(fact.occurredAt()));
    }

    private boolean replaces(CopiedFact other, CopiedFact fact) {
        if (isWithdrawn(other) || !sameMeasure(other, fact) || passedBefore(other)) {
            return false;
        }
        int later = other.occurredAt().compareTo(fact.occurredAt());
        return later > 0 || (later == 0 && provesLess(other, fact));
    }

    private static boolean sameMeasure(CopiedFact one, CopiedFact other) {
        return isVerdict(one) ? isVerdict(other) : one.outcome() == Outcome.SCORED && other.outcome() == Outcome.SCORED;
    }

    private static boolean isVerdict(CopiedFact fact) {
        return fact.outcome() == Outcome.PASSED || fact.outcome() == Outcome.FAILED;
    }

    private static boolean provesLess(CopiedFact one, CopiedFact other) {
        return isVerdict(one)
                ? one.outcome() == Outcome.FAILED && other.outcome() == Outcome.PASSED
                : share(one).compareTo(share(other)) < 0;
    }

    private Optional<Exclusion> byRule(CopiedFact fact) {
        if (fact.outcome() == Outcome.FAILED) {
            return Optional.of(Exclusion.FAILED);
        }
        if (fact.outcome() != Outcome.DISPENSED && !rule.counts().contains(fact.outcome())) {
            return Optional.of(Exclusion.OUTCOME_NOT_COUNTED);
        }
        if (fact.outcome() == Outcome.SCORED
                && share(fact).compareTo(BigDecimal.valueOf(rule.passMark().orElseThrow())) < 0) {
            return Optional.of(Exclusion.BELOW_PASS_MARK);
        }
        return Optional.empty();
    }

    private static BigDecimal share(CopiedFact fact) {
        return fact.item().score().orElse(BigDecimal.ZERO);
    }
}
