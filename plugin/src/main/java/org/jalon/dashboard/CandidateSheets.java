package org.jalon.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.dashboard.CandidateSheet.Appraisal;
import org.jalon.dashboard.CandidateSheet.Heading;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.journal.Act;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.learner.Learners;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Assessments;
import org.springframework.stereotype.Component;

/** Composes a candidate's page from the report and the records, all as known at the same instant. */
@Component
public final class CandidateSheets {

    private final Assessments assessments;
    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final Learners learners;
    private final Frameworks frameworks;
    private final ActLog acts;
    private final AccountNames names;
    private final ZoneId zone;

    CandidateSheets(
            Assessments assessments,
            Candidacies candidacies,
            ExamSessions sessions,
            Learners learners,
            Frameworks frameworks,
            ActLog acts,
            AccountNames names,
            ZoneId zone) {
        this.assessments = assessments;
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.learners = learners;
        this.frameworks = frameworks;
        this.acts = acts;
        this.names = names;
        this.zone = zone;
    }

    /** The page as known at that instant; empty for a candidacy unknown by then. */
    public Optional<CandidateSheet> find(CandidacyId id, Instant asOf, Locale locale) {
        return candidacies.find(id, asOf).map(candidacy -> {
            Assessed assessed = assessments.assess(List.of(candidacy), asOf).getFirst();
            Framework framework = frameworks.find(candidacy.framework(), asOf).orElseThrow();
            var wording = new ItemWording(framework, locale, names::of);
            return new SheetLayout(assessed, framework, wording, appraisals(id, asOf))
                    .under(heading(candidacy, framework, assessed, asOf));
        });
    }

    private Map<String, Appraisal> appraisals(CandidacyId id, Instant asOf) {
        Map<String, Appraisal> latest = new HashMap<>();
        for (Act<CompetencyAppraised> act : FileActs.read(acts.of(List.of(new ActSubject(id.value())), asOf))
                .of(CompetencyAppraised.class)) {
            CompetencyAppraised said = act.content();
            latest.put(
                    said.competency().value(),
                    new Appraisal(said.acquired(), said.day(), names.of(act.by()), said.reason()));
        }
        return latest;
    }

    private Heading heading(Candidacy candidacy, Framework framework, Assessed assessed, Instant asOf) {
        Optional<LocalDate> day = assessed.report().sessionDay();
        LocalDate today = LocalDate.ofInstant(asOf, zone);
        return new Heading(
                candidacy.id().toString(),
                Names.spoken(learners.get(candidacy.learner())),
                framework.titre().name().value(),
                framework.id().value(),
                candidacy.target().code(),
                candidacy.origin().name(),
                candidacy.alternance(),
                candidacy.trainingBegins(),
                candidacy.trainingEnds(),
                candidacy.session().flatMap(s -> sessions.find(s, asOf)).map(ExamSession::name),
                day,
                day.map(d -> ChronoUnit.DAYS.between(today, d)),
                asOf);
    }
}
