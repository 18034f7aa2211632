package org.jalon.examfile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Person;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyJournal;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.framework.Bloc;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.SentAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a candidate's file for the signed-in person and records in it; what an act names must be in the framework. */
@Component
public final class FileDesk {

    private final CandidacyJournal journal;
    private final Frameworks frameworks;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    FileDesk(CandidacyJournal journal, Frameworks frameworks, SignedIn signedIn, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.frameworks = frameworks;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /** What stands of one candidacy now. */
    public record Opened(Candidacy candidacy, Framework framework, ExamFile file, EnterpriseFile enterprise) {

        /** The blocs that the candidacy's target is examined on. */
        public List<Bloc> blocs() {
            return framework.blocs(candidacy.target());
        }
    }

    /**
     * The candidacy, which the person may read.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not read it; answered as 403
     * @throws java.util.NoSuchElementException when there is none; answered as 404
     */
    public Candidacy open(UUID candidacy) {
        return journal.open(candidacy);
    }

    /** The candidacy as {@link #open} gives it, with what stands of its file. */
    public Opened read(UUID id) {
        Candidacy candidacy = journal.open(id);
        List<RecordedAct> acts = journal.acts(candidacy);
        return new Opened(candidacy, framework(candidacy), FileActs.read(acts), EnterpriseActs.read(acts));
    }

    public Person person() {
        return signedIn.get();
    }

    /** Today in the centre's zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Records the act for the signed-in person. */
    public RecordedAnswer record(Candidacy candidacy, FileAct act) {
        return journal.record(candidacy, act, FileActs.CODEC);
    }

    boolean isRepeat(Candidacy candidacy) {
        return journal.isRepeat(candidacy);
    }

    RecordedAnswer record(Candidacy candidacy, SentAct<?> sent) {
        return journal.record(candidacy, sent, FileActs.CODEC);
    }

    public ExamFile file(Candidacy candidacy) {
        return FileActs.read(journal.acts(candidacy));
    }

    public Framework framework(Candidacy candidacy) {
        return known(find(candidacy.framework()), "framework", candidacy.framework(), candidacy.framework());
    }

    public Optional<Framework> find(@Nullable FrameworkId id) {
        return Optional.ofNullable(id).flatMap(known -> frameworks.find(known, clock.instant()));
    }

    /** Refuses, in one sentence, every competency that is not of the bloc. */
    static void requireOf(Bloc bloc, FrameworkId framework, Collection<CompetencyId> competencies) {
        List<CompetencyId> strangers = competencies.stream()
                .filter(id -> bloc.competencies().stream().noneMatch(c -> c.id().equals(id)))
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw new RefusedActException(
                    "competencies %s are not of activité-type %d of %s".formatted(strangers, bloc.number(), framework));
        }
    }

    /** What was found, or a refusal that names the value. */
    public static <T> T known(Optional<T> found, String field, @Nullable Object value, FrameworkId framework) {
        return found.orElseThrow(() ->
                new RefusedActException(field, String.valueOf(value), "%s has no such %s".formatted(framework, field)));
    }
}
