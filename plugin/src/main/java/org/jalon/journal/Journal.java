package org.jalon.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jalon.access.Audit;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Writes acts of signed-in persons into the store with Jalon's own authority; tutors' acts come by {@link TutorJournal}. */
@Component
public final class Journal {

    private static final int LONGEST_REASON = 2000;

    private final LearningRecordStore store;
    private final ActFiles files;
    private final ActLog log;
    private final Projector projector;
    private final ErasedLearners erased;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;
    private final ReentrantLock withdrawals = new ReentrantLock();

    public Journal(
            LearningRecordStore store,
            ActFiles files,
            ActLog log,
            Projector projector,
            ErasedLearners erased,
            Audit audit,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.files = files;
        this.log = log;
        this.projector = projector;
        this.erased = erased;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Records the act; when this returns, it is durable and every projection contains it.
     *
     * @param learner the learner whom the subject belongs to; empty for the centre
     * @throws AccessDeniedException when the person lacks the right that this kind of act takes
     * @throws RefusedActException when a value is missing or the act's date lies in the future
     * @throws ErasedLearnerException when the learner was erased
     */
    public StatementId record(
            ActSubject subject, Optional<UUID> learner, ActContent content, ActCodec codec, Person by) {
        return record(subject, learner, new SentAct<>(content, List.of()), codec, by);
    }

    /** Records the act with its files, which are stored as attachments of its statement; otherwise as {@link #record}. */
    public StatementId record(ActSubject subject, Optional<UUID> learner, SentAct<?> sent, ActCodec codec, Person by) {
        return recordSent(subject, learner, List.of(sent), codec, by).getFirst();
    }

    /** Records several acts, all or none of them; otherwise as {@link #record}. */
    public List<StatementId> recordAll(
            ActSubject subject, Optional<UUID> learner, List<? extends ActContent> acts, ActCodec codec, Person by) {
        var sent = acts.stream().map(act -> new SentAct<>(act, List.of())).toList();
        return recordSent(subject, learner, sent, codec, by);
    }

    private List<StatementId> recordSent(
            ActSubject subject, Optional<UUID> learner, List<? extends SentAct<?>> acts, ActCodec codec, Person by) {
        acts.forEach(act -> requireToRecord(by, act.act().template(), learner));
        learner.filter(erased::isErased).ifPresent(gone -> {
            throw new ErasedLearnerException(gone);
        });
        List<StatementId> ids = recordAs(Author.of(by), subject, learner, acts, codec);
        for (int i = 0; i < ids.size(); i++) {
            audit.record(
                    acts.get(i).act().template().slug() + "-recorded",
                    subject.toString(),
                    ids.get(i).toString());
        }
        return ids;
    }

    /** Records acts that are not a learner's own, for an author whose right was asked for already. */
    List<StatementId> recordAs(Author by, ActSubject subject, List<? extends ActContent> acts, ActCodec codec) {
        var sent = acts.stream().map(act -> new SentAct<>(act, List.of())).toList();
        return recordAs(by, subject, Optional.empty(), sent, codec);
    }

    private List<StatementId> recordAs(
            Author by, ActSubject subject, Optional<UUID> learner, List<? extends SentAct<?>> acts, ActCodec codec) {
        List<StatementId> ids = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        for (SentAct<?> act : acts) {
            StatementId id = StatementId.random();
            ids.add(id);
            statements.add(statement(id, subject, learner, act, codec, by));
        }
        appendOurs(
                statements,
                files.receive(acts.stream().flatMap(act -> act.files().stream()).toList()));
        return ids;
    }

    private String statement(
            StatementId id, ActSubject subject, Optional<UUID> learner, SentAct<?> sent, ActCodec codec, Author by) {
        ActContent content = sent.act();
        String payload = codec.encode(content);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (content.day().isAfter(today)) {
            throw new RefusedActException(
                    "day is %s; an act is recorded once it is done, today is %s".formatted(content.day(), today));
        }
        Instant at = content.day().atStartOfDay(zone).toInstant();
        return ActStatements.act(id, subject, learner, sent, payload, at, by);
    }

    /**
     * Withdraws an act: it counts no longer, its history stays.
     *
     * @throws AccessDeniedException when the person lacks the right that the act took
     * @throws RefusedActException when there is no such act, it is withdrawn already, or the reason is blank
     */
    public void withdraw(StatementId act, String reason, Person by) {
        withdrawals.lock();
        try {
            withdrawOnce(act, reason, by);
        } finally {
            withdrawals.unlock();
        }
    }

    private void withdrawOnce(StatementId act, String reason, Person by) {
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
        StoredStatement target = store.find(act)
                .orElseThrow(() -> new RefusedActException("The act %s was withdrawn meanwhile".formatted(act)));
        appendOurs(
                List.of(ActStatements.withdrawal(id, target, reason.strip(), clock.instant(), Author.of(by))),
                Set.of());
        audit.record(
                recorded.template().slug() + "-withdrawn", recorded.subject().toString(), act + " by " + id);
    }

    /** Returns once all that the store holds is in the projections. */
    public void catchUp() {
        projector.catchUp();
    }

    /** Appends statements that Jalon derived; returns when every projection contains them. */
    public AppendOutcome append(List<String> statements) {
        return append(statements, Set.of());
    }

    private AppendOutcome append(List<String> statements, Set<Sha2> received) {
        AppendOutcome outcome = store.append(
                statements.stream().map(StatementReader::readAuthored).toList(), Writer.jalon(), received);
        projector.catchUp();
        return outcome;
    }

    /** An act is acknowledged only once the store says that it holds it. */
    private void appendOurs(List<String> statements, Set<Sha2> received) {
        if (!(append(statements, received) instanceof AppendOutcome.Appended)) {
            throw new IllegalStateException("The store did not take an act of our own; nothing was recorded");
        }
    }

    /** A tutor's act is a tutor's: nobody of the centre, whatever the role, does it in the tutor's place. */
    private static void requireToRecord(Person by, ActTemplate template, Optional<UUID> learner) {
        if (template.isTutorsOwn()) {
            throw new AccessDeniedException(template.slug() + " is recorded by a tutor's link only");
        }
        if (!ActRights.admit(by, template, learner)) {
            require(by, ActRights.of(template));
        }
    }

    private static void require(Person by, Right right) {
        if (!by.may(right)) {
            throw new AccessDeniedException("The role %s has not the right %s".formatted(by.role(), right));
        }
    }
}
