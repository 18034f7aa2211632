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
import java.util.stream.IntStream;
import org.jalon.access.Audit;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.NameBasedUuid;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Writes acts of signed-in persons into the store with Jalon's own authority; tutors' acts come by {@link TutorJournal}. */
@Component
public final class Journal {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_FILE_NAME = 255;

    private final LearningRecordStore store;
    private final ActFiles files;
    private final ActLog log;
    private final Projector projector;
    private final ErasedLearners erased;
    private final Audit audit;
    private final RequestKey key;
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
            RequestKey key,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.files = files;
        this.log = log;
        this.projector = projector;
        this.erased = erased;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Records the act; when this returns, it is durable and every projection contains it. Sent again with the same key,
     * it answers the first act.
     *
     * @param learner the learner whom the subject belongs to; empty for the centre
     * @throws AccessDeniedException when the person lacks the right that this kind of act takes
     * @throws RefusedActException when a value is missing or the act's date lies in the future
     * @throws ErasedLearnerException when the learner was erased
     * @throws KeyTakenException when the request's key came before with another act
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
        requireNotErased(learner);
        List<StatementId> ids = ids(acts.size(), subject, by);
        boolean again = isRepeat(subject, by);
        if (again && (!areHeld(ids) || isHeld(ids(acts.size() + 1, subject, by).getLast()))) {
            throw new KeyTakenException(key.find().orElseThrow());
        }
        recordAs(ids, Author.of(by), subject, learner, acts, codec);
        if (again) {
            return ids;
        }
        for (int i = 0; i < ids.size(); i++) {
            audit.record(
                    acts.get(i).act().template().slug() + "-recorded",
                    subject.toString(),
                    ids.get(i).toString());
        }
        return ids;
    }

    /** Whether the present request was sent before: what it did then does not stand in its way now. */
    public boolean isRepeat(ActSubject subject, Person by) {
        return key.find().isPresent() && isHeld(ids(1, subject, by).getFirst());
    }

    /** By the request's key the same each time, for the same person and subject. */
    private List<StatementId> ids(int count, ActSubject subject, Person by) {
        Optional<String> sent = key.find();
        return IntStream.range(0, count)
                .mapToObj(number -> sent.map(k -> new StatementId(NameBasedUuid.of(
                                "act", by.id().toString(), subject.toString(), k, String.valueOf(number))))
                        .orElseGet(StatementId::random))
                .toList();
    }

    private boolean areHeld(List<StatementId> ids) {
        return ids.stream().allMatch(this::isHeld);
    }

    private boolean isHeld(StatementId id) {
        return store.find(id).or(() -> store.findVoided(id)).isPresent();
    }

    /** Records acts that are not a learner's own, for an author whose right was asked for already. */
    List<StatementId> recordAs(Author by, ActSubject subject, List<? extends ActContent> acts, ActCodec codec) {
        var sent = acts.stream().map(act -> new SentAct<>(act, List.of())).toList();
        List<StatementId> ids = acts.stream().map(_act -> StatementId.random()).toList();
        recordAs(ids, by, subject, Optional.empty(), sent, codec);
        return ids;
    }

    private void recordAs(
            List<StatementId> ids,
            Author by,
            ActSubject subject,
            Optional<UUID> learner,
            List<? extends SentAct<?>> acts,
            ActCodec codec) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            statements.add(statement(ids.get(i), subject, learner, acts.get(i), codec, by));
        }
        appendOurs(
                statements,
                files.receive(acts.stream().flatMap(act -> act.files().stream()).toList()));
    }

    private String statement(
            StatementId id, ActSubject subject, Optional<UUID> learner, SentAct<?> sent, ActCodec codec, Author by) {
        ActContent content = sent.act();
        sent.files().forEach(Journal::refuseOddName);
        String payload = codec.encode(content);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (content.day().isAfter(today)) {
            throw new RefusedActException(
                    "day", content.day(), "an act is recorded once it is done, today is " + today);
        }
        Instant at = content.day().atStartOfDay(zone).toInstant();
        return ActStatements.act(id, subject, learner, sent, payload, at, by);
    }

    private static void refuseOddName(AttachedFile file) {
        if (file.name().length() > LONGEST_FILE_NAME
                || PlainText.firstOddOfLine(file.name()).isPresent()) {
            throw new RefusedActException(
                    "a file's name has up to %d characters on one line, without control characters"
                            .formatted(LONGEST_FILE_NAME));
        }
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
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || PlainText.firstOddOfProse(reason).isPresent()) {
            throw RefusedActException.saying(
                    "reason has 1 to %d characters, is not blank and holds no control characters"
                            .formatted(LONGEST_REASON),
                    "reason",
                    reason);
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
        AppendOutcome outcome = append(statements, received);
        if (outcome instanceof AppendOutcome.Conflict && key.find().isPresent()) {
            throw new KeyTakenException(key.find().get());
        }
        if (!(outcome instanceof AppendOutcome.Appended)) {
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

    private void requireNotErased(Optional<UUID> learner) {
        learner.filter(erased::isErased).ifPresent(gone -> {
            throw new ErasedLearnerException(gone);
        });
    }

    private static void require(Person by, Right right) {
        if (!by.may(right)) {
            throw new AccessDeniedException("The role %s has not the right %s".formatted(by.role(), right));
        }
    }
}
