package org.jalon.dashboard;

import java.time.Instant;
import java.time.ZoneId;
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
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.PeriodDue;
import org.jalon.enterprise.PeriodStatement;
import org.jalon.enterprise.Projections;
import org.jalon.enterprise.SegmentStatus;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.journal.Act;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RecordedAct;
import org.jalon.learner.Learners;
import org.jalon.print.PrintedSheet;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.Item;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Fills the sheets of the period in the company: its statement, and the attestation to be signed. */
@Component
public final class PeriodSheets {

    private static final String TIME_ITEM = "enterprise-time";

    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final Learners learners;
    private final Frameworks frameworks;
    private final Assessments assessments;
    private final Projections projections;
    private final ActLog log;
    private final ZoneId zone;

    PeriodSheets(
            Candidacies candidacies,
            ExamSessions sessions,
            Learners learners,
            Frameworks frameworks,
            Assessments assessments,
            Projections projections,
            ActLog log,
            ZoneId zone) {
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.learners = learners;
        this.frameworks = frameworks;
        this.assessments = assessments;
        this.projections = projections;
        this.log = log;
        this.zone = zone;
    }

    /** The statement of the period as known at that instant; empty for a candidacy unknown by then. */
    public Optional<PrintedSheet> statement(CandidacyId id, Instant asOf, Locale locale) {
        return candidacies.find(id, asOf).map(candidacy -> {
            List<RecordedAct> acts = acts(candidacy, asOf);
            Map<String, Object> values = values(candidacy, acts, asOf);
            values.put("projection", projections.of(candidacy, EnterpriseActs.read(acts), asOf));
            List<Item> report = assessments.assess(List.of(candidacy), asOf).getFirst().report().items().stream()
                    .filter(item -> item.id().equals(TIME_ITEM))
                    .toList();
            values.put(
                    "flags",
                    report.stream()
                            .flatMap(item -> item.warnings().stream())
                            .map(warning -> warning.in(locale))
                            .toList());
            report.stream()
                    .flatMap(item -> item.figures().stream())
                    .filter(figure -> figure.name().equals("minutes-recorded"))
                    .findFirst()
                    .ifPresent(figure -> values.put("counted", Math.toIntExact(figure.value())));
            return new PrintedSheet("print/period-statement", values, locale, asOf);
        });
    }

    /** An attestation for each company, in French, which is what the authorities read; empty as above. */
    public Optional<PrintedSheet> attestation(CandidacyId id, Instant asOf) {
        return candidacies
                .find(id, asOf)
                .map(candidacy -> new PrintedSheet(
                        "print/period-attestation",
                        values(candidacy, acts(candidacy, asOf), asOf),
                        Locale.FRENCH,
                        asOf));
    }

    private List<RecordedAct> acts(Candidacy candidacy, Instant asOf) {
        return log.of(List.of(new ActSubject(candidacy.id().value())), asOf);
    }

    private Map<String, Object> values(Candidacy candidacy, List<RecordedAct> acts, Instant asOf) {
        Framework framework = frameworks.find(candidacy.framework(), asOf).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("period", PeriodStatement.of(acts));
        values.put("accepted", accepted(acts));
        values.put("candidacy", candidacy.id().toString());
        values.put("learner", Names.spoken(learners.get(candidacy.learner())));
        values.put("titre", framework.titre().name().value());
        values.put("version", framework.id().value());
        values.put("due", PeriodDue.of(framework, candidacy.target()));
        values.put("apprentice", SegmentStatus.APPRENTICE);
        values.put("training", List.of(candidacy.trainingBegins(), candidacy.trainingEnds()));
        values.put(
                "session",
                candidacy.session().flatMap(s -> sessions.find(s, asOf)).map(ExamSession::firstDay));
        values.put("hours", new HoursAndMinutes());
        values.put("at", asOf.atZone(zone));
        return values;
    }

    private static List<StatementId> accepted(List<RecordedAct> acts) {
        return EnterpriseActs.read(acts).accepted().stream().map(Act::id).toList();
    }
}
