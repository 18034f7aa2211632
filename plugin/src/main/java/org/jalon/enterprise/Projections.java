package org.jalon.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.enterprise.Projection.DoneOn;
import org.springframework.stereotype.Component;

/** Projects a candidate's hours from the acts, the records and the framework version, all as known at the same instant. */
@Component
public final class Projections {

    private final TitreVersions versions;
    private final ExamSessions sessions;
    private final ZoneId zone;

    Projections(TitreVersions versions, ExamSessions sessions, ZoneId zone) {
        this.versions = versions;
        this.sessions = sessions;
        this.zone = zone;
    }

    /** Time and plans count within the training's dates; time done besides that before the session (rule 7). */
    public Projection of(Candidacy candidacy, EnterpriseFile file, Instant knownAt) {
        Optional<LocalDate> sessionDay =
                candidacy.session().flatMap(s -> sessions.find(s, knownAt)).map(ExamSession::firstDay);
        LocalDate today = LocalDate.ofInstant(knownAt, zone);
        List<PlannedDay> ahead = file.calendar().stream()
                .filter(d -> !d.day().isBefore(today) && isInTraining(candidacy, d.day(), d.day()))
                .filter(d -> file.time().stream().noneMatch(t -> covers(t.content(), d)))
                .toList();
        return Projection.of(threshold(candidacy, knownAt), done(candidacy, file, sessionDay), ahead, sessionDay);
    }

    /** What the candidate owes by origin and target; empty where that is no fixed duration. */
    private OptionalInt threshold(Candidacy candidacy, Instant knownAt) {
        return versions.find(candidacy.framework(), knownAt)
                .filter(framework -> framework
                        .enterprisePeriod()
                        .filter(period -> period.owedBy().value().contains(candidacy.origin()))
                        .isPresent())
                .map(framework -> PeriodDue.of(framework, candidacy.target()))
                .filter(PeriodDue::owed)
                .map(PeriodDue::minutes)
                .orElse(OptionalInt.empty());
    }

    private static List<DoneOn> done(Candidacy candidacy, EnterpriseFile file, Optional<LocalDate> sessionDay) {
        if (file.time().isEmpty()) {
            return attested(file);
        }
        var counting = file.time().stream()
                .filter(t ->
                        isInTraining(candidacy, t.content().day(), t.content().lastDay()))
                .filter(t -> sessionDay.map(t.content().day()::isBefore).orElse(true))
                .toList();
        return CountedTime.of(counting).stream()
                .map(c -> new DoneOn(c.time().lastDay(), c.minutes()))
                .toList();
    }

    /** Where nobody kept a diary, what the proofs attest; of proofs that may attest the same time, the least. */
    private static List<DoneOn> attested(EnterpriseFile file) {
        return file.proofs().stream()
                .map(p -> p.content().to())
                .max(LocalDate::compareTo)
                .map(last ->
                        List.of(new DoneOn(last, AttestedTime.of(file.proofs()).least())))
                .orElse(List.of());
    }

    private static boolean isInTraining(Candidacy candidacy, LocalDate first, LocalDate last) {
        return candidacy.trainingBegins().map(d -> !last.isBefore(d)).orElse(true)
                && candidacy.trainingEnds().map(d -> !first.isAfter(d)).orElse(true);
    }

    private static boolean covers(TimeDone time, PlannedDay planned) {
        return time.company().isSameAs(planned.company())
                && !planned.day().isBefore(time.day())
                && !planned.day().isAfter(time.lastDay());
    }
}
