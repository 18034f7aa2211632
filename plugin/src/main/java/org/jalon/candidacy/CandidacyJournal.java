package org.jalon.candidacy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.SignedIn;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.SentAct;
import org.jalon.learner.Learners;
import org.springframework.stereotype.Component;

/** Opens candidacies for the signed-in person, records acts about them and reads those that stand. */
@Component
public final class CandidacyJournal {

    private final ReadableCandidacies candidacies;
    private final Learners learners;
    private final Journal journal;
    private final ActLog log;
    private final SignedIn signedIn;
    private final Clock clock;

    CandidacyJournal(
            ReadableCandidacies candidacies,
            Learners learners,
            Journal journal,
            ActLog log,
            SignedIn signedIn,
            Clock clock) {
        this.candidacies = candidacies;
        this.learners = learners;
        this.journal = journal;
        this.log = log;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The present version, as {@link ReadableCandidacies#get} gives it. */
    public Candidacy open(UUID id) {
        return candidacies.get(id);
    }

    /** @throws org.jalon.journal.ErasedLearnerException when the learner was erased; answered as 409 */
    public void requireNotErased(Candidacy candidacy) {
        learners.requireNotErased(candidacy.learner());
    }

    /** Records the act for the signed-in person, as {@link Journal#record} does. */
    public RecordedAnswer record(Candidacy candidacy, ActContent act, ActCodec codec) {
        var learner = Optional.of(candidacy.learner().value());
        return RecordedAnswer.of(journal.record(subject(candidacy), learner, act, codec, signedIn.get()));
    }

    /** Records the act with its files, otherwise as {@link #record(Candidacy, ActContent, ActCodec)}. */
    public RecordedAnswer record(Candidacy candidacy, SentAct<?> sent, ActCodec codec) {
        var learner = Optional.of(candidacy.learner().value());
        return RecordedAnswer.of(journal.record(subject(candidacy), learner, sent, codec, signedIn.get()));
    }

    /** Records several acts, all or none of them, otherwise as {@link #record(Candidacy, ActContent, ActCodec)}. */
    public List<RecordedAnswer> recordAll(Candidacy candidacy, List<? extends ActContent> acts, ActCodec codec) {
        var learner = Optional.of(candidacy.learner().value());
        return journal.recordAll(subject(candidacy), learner, acts, codec, signedIn.get()).stream()
                .map(RecordedAnswer::of)
                .toList();
    }

    /** Whether the present request was sent before, as {@link Journal#isRepeat} tells it. */
    public boolean isRepeat(Candidacy candidacy) {
        return journal.isRepeat(subject(candidacy), signedIn.get());
    }

    /** The acts about the candidacy that stand now, all that the store holds taken in. */
    public List<RecordedAct> acts(Candidacy candidacy) {
        journal.catchUp();
        return log.of(List.of(subject(candidacy)), clock.instant());
    }

    private static ActSubject subject(Candidacy candidacy) {
        return new ActSubject(candidacy.id().value());
    }
}
