package org.jalon.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.SessionId;
import org.jalon.dashboard.CandidateSheet.Heading;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.examfile.ExamFile;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkFile;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkReading;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActSubject;
import org.jalon.learner.LearnerId;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Basis;
import org.jalon.readiness.CandidateFile;
import org.jalon.readiness.Policy;
import org.jalon.readiness.Readiness;
import org.jalon.xapi.StatementId;

/** Candidates of 2 May 2024 whose session lies on the day that a test names. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2024-05-02T07:00:00Z");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Basis BASIS = new Basis(42, 1, 2, 0, 1);

    private Fixtures() {}

    static Framework framework(String id) {
        return FrameworkFile.shipped().stream()
                .map(file -> file.read() instanceof FrameworkReading.Read read ? read.framework() : null)
                .filter(framework -> framework != null && framework.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A report on a candidate from formation who has these acts and nothing else. */
    static Assessed assessed(Framework framework, Target target, LocalDate session, ActContent... contents) {
        Candidacy candidacy = candidacy(framework.id(), target);
        List<Act<ActContent>> acts = new ArrayList<>();
        for (ActContent content : contents) {
            acts.add(new Act<>(
                    new StatementId(UUID.randomUUID()),
                    acts.size() + 1L,
                    new ActSubject(candidacy.id().value()),
                    content,
                    NOW,
                    NOW,
                    "account-of-trainer"));
        }
        var file = new CandidateFile(
                List.of(candidacy),
                Optional.of(session(target, session)),
                EnterpriseFile.EMPTY,
                new ExamFile(acts),
                Map.of(),
                List.of());
        return new Assessed(Readiness.assess(file, framework, Policy.DEFAULT, NOW, PARIS), BASIS);
    }

    static CandidateSheet sheet(Framework framework, Assessed assessed, Locale locale) {
        return new SheetLayout(assessed, framework, wording(framework, locale), Map.of()).under(heading(framework));
    }

    static ItemWording wording(Framework framework, Locale locale) {
        return new ItemWording(framework, locale, account -> "Name of " + account);
    }

    private static Heading heading(Framework framework) {
        return new Heading(
                UUID.randomUUID().toString(),
                "Claire Martin",
                framework.titre().name().value(),
                framework.id().value(),
                "TITRE",
                "FORMATION",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    private static Candidacy candidacy(FrameworkId framework, Target target) {
        return new Candidacy(
                CandidacyId.random(),
                LearnerId.random(),
                framework,
                Origin.FORMATION,
                false,
                Optional.of(LocalDate.parse("2023-09-04")),
                Optional.of(LocalDate.parse("2024-05-31")),
                target,
                Optional.of(new SessionId(new UUID(1, 1))),
                1,
                NOW,
                "account-of-trainer",
                Optional.empty());
    }

    private static ExamSession session(Target target, LocalDate day) {
        return new ExamSession(
                new SessionId(new UUID(1, 1)),
                "NTC, Lyon",
                target,
                day,
                Optional.of(LocalDate.parse("2024-04-02")),
                Optional.of(LocalDate.parse("2025-12-31")),
                1,
                NOW,
                "account-of-trainer",
                Optional.empty());
    }
}
