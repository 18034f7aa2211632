package org.jalon.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Writer;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Writes acts of signed-in persons into the store with Jalon's own authority; the only way to do so. */
@Component
public final class Journal {

    private static final int LONGEST_REASON = 2000;

    private final LearningRecordStore store;
    private final ActLog log;
    private final Projector projector;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public Journal(LearningRecordStore store, ActLog log, Projector projector, Audit audit, Clock clock, ZoneId zone) {
        this.store = store;
        this.log = log;
        this.projector = projector;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Records the act; when this returns, it is durable and every projection contains it.
     *
     * @param learner the learner whom the subject belongs to; empty for the centre
     * @throws AccessDeniedException when the person lacks the right that this kind of act takes
     * @throws RefusedActException when the act's date lies in the future
     */
    public StatementId record(
            ActSubject subject, Optional<UUID> learner, ActContent content, ActCodec codec, Person by) {
        require(by, ActRights.of(content.template()));
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (content.day().isAfter(today)) {
            throw new RefusedActException(
                    "day is %s; an act is recorded once it is done, today is %s".formatted(content.day(), today));
        }
        StatementId id = StatementId.random();
        String payload = codec.encode(content);
        Instant at = content.day().atStartOfDay(zone).toInstant();
        append(List.of(ActStatements.act(id, subject, learner, content, payload, at, by)));
        audit.record(content.template().slug() + "-recorded", subject.toString(), id.toString());
        return id;
    }

    /**
     * Withdraws an act: it counts no longer, its history stays.
     *
     * @throws AccessDeniedException when the person lacks the right that the act took
     * @throws RefusedActException when there is no such act, it is withdrawn already, or the reason is blank
     */
    public void withdraw(StatementId act, String reason, Person by) {
        RecordedAct recorded =
                log.find(act).orElseThrow(() -> new RefusedActException("There is no act " + act + " to withdraw"));
        require(by, ActRights.of(recorded.template()));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedActException("reason has 1 to %d characters and is not blank".formatted(LONGEST_REASON));
        }
        if (recorded.withdrawn().isPresent()) {
            throw new RefusedActException("The act %s was withdrawn on %s"
                    .formatted(act, recorded.withdrawn().get()));
        }
        StatementId id = StatementId.random();
        append(List.of(ActStatements.withdrawal(id, act, reason.strip(), clock.instant(), by)));
        audit.record(
                recorded.template().slug() + "-withdrawn", recorded.subject().toString(), act + " by " + id);
    }

    /** Returns once all that the store holds is in the projections. */
    public void catchUp() {
        projector.catchUp();
    }

    /** Appends statements that Jalon derived; returns when every projection contains them. */
    public AppendOutcome append(List<String> statements) {
        AppendOutcome outcome = store.append(
                statements.stream().map(StatementReader::readAuthored).toList(), Writer.jalon());
        projector.catchUp();
        return outcome;
    }

    private static void require(Person by, Right right) {
        if (!by.may(right)) {
            throw new AccessDeniedException("The role %s has not the right %s".formatted(by.role(), right));
        }
    }
}
