package org.jalon.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;

/** What the facts of one statement have in common. */
record FactSource(
        ActivityStatement statement,
        Emitter emitter,
        String copyKey,
        Activity about,
        List<Recognition> recognisedBy,
        List<Remark> remarks) {

    /** How far ahead of the store an emitter's clock may be. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    FactSource with(Remark remark) {
        return new FactSource(
                statement,
                emitter,
                copyKey,
                about,
                recognisedBy,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    FactSource withIf(boolean applies, Remark remark) {
        return applies ? with(remark) : this;
    }

    FactSource withAny(Optional<Remark> remark) {
        return remark.map(this::with).orElse(this);
    }

    Fact fact(Outcome outcome, String attempt) {
        return fact(outcome, attempt, Optional.empty(), Optional.empty());
    }

    Fact scored(BigDecimal share, String attempt) {
        return fact(Outcome.SCORED, attempt, Optional.of(share), Optional.empty());
    }

    Fact dispensed(Optional<String> reason, String attempt) {
        return fact(Outcome.DISPENSED, attempt, Optional.empty(), reason.map(Cut::toLabel));
    }

    private Fact fact(Outcome outcome, String attempt, Optional<BigDecimal> share, Optional<String> reason) {
        Instant stored = statement.stored().stored();
        Instant timestamp = statement.stored().timestamp();
        boolean inFuture = timestamp.isAfter(stored.plus(TOLERANCE));
        return new Fact(
                statement.stored().position(),
                statement.stored().id(),
                statement.agent(),
                outcome,
                recognisedBy,
                attempt,
                share,
                inFuture ? stored : timestamp,
                stored,
                copyKey,
                emitter,
                withIf(inFuture, Remark.TIMESTAMP_IN_FUTURE).remarks(),
                about.definition()
                        .map(ActivityDefinition::name)
                        .flatMap(name -> name.find("fr"))
                        .map(Cut::toLabel),
                reason);
    }
}
