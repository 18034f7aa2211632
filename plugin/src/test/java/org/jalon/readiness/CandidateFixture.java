package org.jalon.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.SessionId;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.PlacementAct;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.SeenEntry;
import org.jalon.enterprise.SegmentBegun;
import org.jalon.enterprise.SegmentEnded;
import org.jalon.enterprise.SegmentStatus;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.enterprise.TutorAct;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorWeek;
import org.jalon.enterprise.WeekConfirmed;
import org.jalon.enterprise.WeekContested;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.CompetencyStanding;
import org.jalon.evidence.CoverageState;
import org.jalon.examfile.CcpHeld;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.Derogation;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileAct;
import org.jalon.examfile.RecevabiliteNotified;
import org.jalon.examfile.SessionOutcome;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Confirmation;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.ExamDocumentId;
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
import org.jalon.xapi.StatementId;

/** Builds one candidate's file act by act, in the words of the field, and assesses it; ids are the same on every run. */
final class CandidateFixture {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String ACME = "Acme Distribution";

    private static final LocalDate SAID = LocalDate.parse("2024-04-30");
    private static final TutorLinkId TUTOR = new TutorLinkId(new UUID(7, 4));
    private static final CandidacyId CANDIDACY = new CandidacyId(new UUID(7, 1));
    private static final LearnerId LEARNER = new LearnerId(new UUID(7, 3));

    private final List<Act<ActContent>> acts = new ArrayList<>();
    private final List<Act<DecisionTaken>> centre = new ArrayList<>();
    private final Map<CompetencyId, CompetencyCoverage> coverage = new HashMap<>();
    private final List<Candidacy> earlierVersions = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private String framework = "ntc-2018";
    private Origin origin = Origin.FORMATION;
    private boolean alternance;
    private Optional<LocalDate> begins = day("2023-09-04");
    private Optional<LocalDate> ends = Optional.empty();
    private Target target = new Target.Titre();
    private Optional<LocalDate> sessionDay = Optional.empty();
    private Optional<Target> sessionType = Optional.empty();
    private Optional<LocalDate> ceres = Optional.empty();
    private Optional<LocalDate> agrement = day("2027-12-31");
    private String recordedAt = "2023-09-01T08:00:00Z";
    private Policy policy = Policy.DEFAULT;
    private ZoneId zone = PARIS;
    private Instant asOf = Instant.parse("2024-05-02T10:00:00Z");
    private SessionId sessionId = new SessionId(new UUID(7, 2));
    private long position;

    private CandidateFixture() {}

    static CandidateFixture aCandidate() {
        return new CandidateFixture();
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    CandidateFixture under(String frameworkId) {
        framework = frameworkId;
        return this;
    }

    CandidateFixture fromVae() {
        origin = Origin.VAE;
        begins = Optional.empty();
        ends = Optional.empty();
        return this;
    }

    CandidateFixture inAlternance() {
        alternance = true;
        return this;
    }

    CandidateFixture withoutContract() {
        alternance = false;
        return this;
    }

    CandidateFixture training(String from, String to) {
        begins = day(from);
        ends = day(to);
        return this;
    }

    CandidateFixture trainingFrom(String from) {
        begins = day(from);
        return this;
    }

    CandidateFixture withoutTrainingDates() {
        begins = Optional.empty();
        ends = Optional.empty();
        return this;
    }

    CandidateFixture aimingAt(String code) {
        target = Target.of(code);
        return this;
    }

    /** A session of the type aimed at, unless {@link #ofType} says otherwise. */
    CandidateFixture session(String firstDay) {
        sessionDay = day(firstDay);
        return this;
    }

    /** The same day and type, but another session. */
    CandidateFixture ofAnotherSession() {
        sessionId = new SessionId(new UUID(7, 4));
        return this;
    }

    CandidateFixture ofType(String code) {
        sessionType = Optional.of(Target.of(code));
        return this;
    }

    CandidateFixture enteredInCeres(String on) {
        ceres = day(on);
        return this;
    }

    CandidateFixture agrementUntil(String last) {
        agrement = day(last);
        return this;
    }

    CandidateFixture agrementUnknown() {
        agrement = Optional.empty();
        return this;
    }

    CandidateFixture with(Policy chosen) {
        policy = chosen;
        return this;
    }

    CandidateFixture inZone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** As known at noon of that day in Paris. */
    CandidateFixture asOf(String date) {
        return asOfInstant(LocalDate.parse(date).atTime(12, 0).atZone(PARIS).toInstant());
    }

    CandidateFixture asOfInstant(Instant instant) {
        asOf = instant;
        return this;
    }

    /** What was set so far becomes an earlier version; the one in force is recorded at that instant. */
    CandidateFixture changedAt(String instant) {
        earlierVersions.add(candidacy());
        recordedAt = instant;
        return this;
    }

    CandidateFixture confirming(Confirmation confirmation) {
        confirmations.add(confirmation);
        return this;
    }

    CandidateFixture forgettingTheConfirmationOf(String pointer) {
        if (!confirmations.removeIf(c -> c.pointer().equals(pointer))) {
            throw new IllegalArgumentException(pointer + " is none of " + confirmations);
        }
        return this;
    }

    CandidateFixture diary(String day, int minutes, String company) {
        return time(day, TimeUnit.DAY, minutes, company, Optional.empty(), Optional.empty());
    }

    CandidateFixture diary(String day, TimeUnit unit, int minutes, String company) {
        return time(day, unit, minutes, company, Optional.empty(), Optional.empty());
    }

    CandidateFixture diary(String day, String from, String to, int minutes, String company) {
        return time(
                day,
                TimeUnit.DAY,
                minutes,
                company,
                Optional.of(LocalTime.parse(from)),
                Optional.of(LocalTime.parse(to)));
    }

    CandidateFixture week(String monday, int minutes, String company) {
        return time(monday, TimeUnit.WEEK, minutes, company, Optional.empty(), Optional.empty());
    }

    /** A diary of as many days of seven hours as fit from that Monday on, five a week, and the rest on one more day. */
    CandidateFixture diaryOf(int minutes, String monday, String company) {
        LocalDate date = LocalDate.parse(monday);
        int left = minutes;
        for (int i = 0; left > 0; i++) {
            int done = Math.min(left, 420);
            diary(date.plusDays(i / 5 * 7L + i % 5).toString(), done, company);
            left -= done;
        }
        return this;
    }

    private CandidateFixture time(
            String day, TimeUnit unit, int minutes, String company, Optional<LocalTime> from, Optional<LocalTime> to) {
        return add(new TimeDone(LocalDate.parse(day), unit, minutes, new Company(company), from, to));
    }

    CandidateFixture segment(String company, String from, String to, SegmentStatus status) {
        return add(new SegmentBegun(
                LocalDate.parse(from),
                new Company(company),
                Optional.empty(),
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(to)),
                status));
    }

    CandidateFixture endedSegment(String lastDay) {
        return add(new SegmentEnded(
                LocalDate.parse(lastDay), acts.getLast().id(), LocalDate.parse(lastDay), "contrat rompu"));
    }

    /** The tutor confirms all of the weeks recorded so far, on 30 April 2024. */
    CandidateFixture confirmedByTheTutor() {
        for (TutorWeek week : TutorWeek.of(enterprise())) {
            add(new WeekConfirmed(SAID, TUTOR, week.company(), week.monday(), seen(week)));
        }
        return this;
    }

    /** The tutor contests the week that begins on that Monday, on 30 April 2024. */
    CandidateFixture contestedByTheTutor(String monday) {
        for (TutorWeek week : TutorWeek.of(enterprise())) {
            if (week.monday().equals(LocalDate.parse(monday))) {
                add(new WeekContested(SAID, TUTOR, week.company(), week.monday(), seen(week), "Absente le lundi."));
            }
        }
        return this;
    }

    private static List<SeenEntry> seen(TutorWeek week) {
        return week.time().stream()
                .map(act -> new SeenEntry(act.id(), act.content().minutes()))
                .toList();
    }

    CandidateFixture receivedProof(String company, int minutes, String from, String to) {
        return receivedProof(company, minutes, from, to, to);
    }

    CandidateFixture receivedProof(String company, int minutes, String from, String to, String receivedOn) {
        return add(new ProofReceived(
                LocalDate.parse(receivedOn),
                new Company(company),
                minutes,
                LocalDate.parse(from),
                LocalDate.parse(to),
                company,
                "Mme Martin",
                Optional.of("classeur 3"),
                Optional.empty()));
    }

    /** Takes all acts of a kind back. */
    CandidateFixture withdrawn(Class<? extends ActContent> kind) {
        acts.removeIf(act -> kind.isInstance(act.content()));
        return this;
    }

    CandidateFixture acceptedProof(String company, int minutes, String from, String to) {
        receivedProof(company, minutes, from, to);
        return add(new ProofAccepted(LocalDate.parse(to), acts.getLast().id()));
    }

    /** The proof last received. */
    CandidateFixture accepted(String day) {
        return add(new ProofAccepted(LocalDate.parse(day), acts.getLast().id()));
    }

    CandidateFixture acceptedProof(int minutes) {
        return acceptedProof(ACME, minutes, "2024-01-08", "2024-04-26");
    }

    CandidateFixture handedOver(String day) {
        return add(new ProofHandedOver(LocalDate.parse(day), "M. Durand", Optional.empty()));
    }

    /** The proof last received, by its name. */
    CandidateFixture handedOverByName(String day) {
        StatementId last = acts.stream()
                .filter(a -> a.content() instanceof ProofReceived)
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
        return add(new ProofHandedOver(LocalDate.parse(day), "M. Durand", Optional.empty(), Set.of(last)));
    }

    CandidateFixture inTheFileOf(String earlierSession, String day) {
        return add(new ProofHandedOver(LocalDate.parse(day), "M. Durand", Optional.of(earlierSession)));
    }

    CandidateFixture handsIn(String document, String day) {
        return add(new DocumentHandedIn(LocalDate.parse(day), new ExamDocumentId(document), "v1.pdf"));
    }

    /** The version last handed in. */
    CandidateFixture judgedReady(String day) {
        StatementId last = acts.stream()
                .filter(a -> a.content() instanceof DocumentHandedIn)
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
        return add(new DocumentJudgedReady(LocalDate.parse(day), last));
    }

    CandidateFixture appraised(String competency, String day, boolean acquired) {
        return add(new CompetencyAppraised(
                LocalDate.parse(day), new CompetencyId(competency), acquired, "Vu en mise en situation"));
    }

    CandidateFixture covered(String competency, CoverageState state, int done, int required) {
        var id = new CompetencyId(competency);
        coverage.put(id, new CompetencyCoverage(new CompetencyStanding(id, state, done, required), List.of()));
        return this;
    }

    CandidateFixture dossier(String day, Map<String, Integer> examples, int longest, boolean signed) {
        LocalDate date = LocalDate.parse(day);
        return add(new DossierProfessionnelRecorded(
                date, examples, Optional.of(longest), signed ? Optional.of(date) : Optional.empty()));
    }

    CandidateFixture signedEcf(String bloc, String day, boolean satisfied) {
        return add(new EcfResultRecorded(
                LocalDate.parse(day), new BlocId(bloc), satisfied, false, Optional.of("Mme Petit")));
    }

    CandidateFixture typedEcf(String bloc, String day) {
        return add(new EcfResultRecorded(LocalDate.parse(day), new BlocId(bloc), true, false, Optional.empty()));
    }

    CandidateFixture complementaryEcf(String bloc, String day, boolean satisfied) {
        return add(new EcfResultRecorded(
                LocalDate.parse(day), new BlocId(bloc), satisfied, true, Optional.of("Mme Petit")));
    }

    CandidateFixture synthesisSigned(String day) {
        return add(new EcfSynthesisSigned(LocalDate.parse(day), "M. Blanc"));
    }

    CandidateFixture recevabilite(String day, String type) {
        return add(new RecevabiliteNotified(LocalDate.parse(day), Target.of(type)));
    }

    CandidateFixture holds(String frameworkId, String bloc) {
        return add(new CcpHeld(
                LocalDate.parse("2023-06-30"), new FrameworkId(frameworkId), new BlocId(bloc), "livret n° 12"));
    }

    CandidateFixture earlierSession(String deliberated, String type, SessionOutcome outcome) {
        return add(new EarlierSessionRecorded(LocalDate.parse(deliberated), Target.of(type), outcome));
    }

    CandidateFixture trainedAnew(String day) {
        return add(new TrainingRenewed(LocalDate.parse(day)));
    }

    CandidateFixture decided(String item, String question, boolean met) {
        return add(decision(item, Optional.of(question), met, Optional.empty()));
    }

    CandidateFixture decidedWithoutQuestion(String item) {
        return add(decision(item, Optional.empty(), true, Optional.empty()));
    }

    CandidateFixture derogation(String item, String until) {
        var derogation = new Derogation("Arrêté du 25 mai 2020", "DREETS", LocalDate.parse(until));
        return add(decision(item, Optional.empty(), true, Optional.of(derogation)));
    }

    private static DecisionTaken decision(
            String item, Optional<String> question, boolean met, Optional<Derogation> derogation) {
        return new DecisionTaken(
                LocalDate.parse("2024-04-15"),
                item,
                question,
                met,
                "Vu en commission",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                derogation);
    }

    CandidateFixture decidedForTheCentre(String item, String question, String forTarget, int fromMinutes) {
        var decision = new DecisionTaken(
                LocalDate.parse("2024-01-10"),
                item,
                Optional.of(question),
                true,
                "Règle du centre",
                Optional.of(new FrameworkId(framework)),
                Optional.of(Target.of(forTarget)),
                Optional.of(fromMinutes),
                Optional.empty());
        centre.add(act(decision, ActSubject.CENTRE));
        return this;
    }

    CandidateFixture add(ActContent content) {
        acts.add(act(content, new ActSubject(CANDIDACY.value())));
        return this;
    }

    private <C extends ActContent> Act<C> act(C content, ActSubject subject) {
        position++;
        Instant at = content.day().atStartOfDay(PARIS).toInstant();
        return new Act<>(
                new StatementId(new UUID(9, position)),
                position,
                subject,
                content,
                at,
                at.plusSeconds(3600 * 9),
                "account-1");
    }

    /** The file as it stands with everything that the target and the origin ask, from what was set so far. */
    CandidateFixture complete() {
        Framework titre = framework();
        for (ExamDocument document : titre.documents(target)) {
            handsIn(document.id().value(), "2024-04-02").judgedReady("2024-04-03");
        }
        var examples = new HashMap<String, Integer>();
        titre.blocs(target).forEach(b -> examples.put(b.id().value(), 2));
        dossier("2024-04-04", examples, 3, true);
        return origin == Origin.VAE ? recevabilite("2024-01-15", target.code()) : completeTraining(titre);
    }

    private CandidateFixture completeTraining(Framework titre) {
        for (Bloc bloc : titre.blocs(target)) {
            signedEcf(bloc.id().value(), "2024-04-05", true);
            bloc.competencies().forEach(c -> appraised(c.id().value(), "2024-04-06", true));
        }
        synthesisSigned("2024-04-08");
        return acceptedProof(21_000).handedOver("2024-04-29");
    }

    Framework framework() {
        FrameworkFile file = FrameworkFile.shipped().stream()
                .filter(f -> f.name().equals(framework + ".json"))
                .findFirst()
                .orElseThrow();
        return switch (file.read(confirmations)) {
            case FrameworkReading.Read read -> read.framework();
            case FrameworkReading.Refused refused ->
                throw new IllegalArgumentException(refused.faults().toString());
        };
    }

    List<Act<ActContent>> acts() {
        return acts;
    }

    CandidateFile file() {
        var versions = new ArrayList<>(earlierVersions);
        versions.add(candidacy());
        return new CandidateFile(versions, examSession(), enterprise(), new ExamFile(fileActs()), coverage, centre);
    }

    private EnterpriseFile enterprise() {
        return new EnterpriseFile(
                Act.only(acts, TimeDone.class),
                Act.only(acts, ProofReceived.class),
                Act.only(acts, ProofAccepted.class),
                Act.only(acts, ProofHandedOver.class),
                Act.only(acts, PlacementAct.class),
                Act.only(acts, TutorAct.class));
    }

    private List<Act<ActContent>> fileActs() {
        return acts.stream().filter(a -> a.content() instanceof FileAct).toList();
    }

    private Candidacy candidacy() {
        return new Candidacy(
                CANDIDACY,
                LEARNER,
                new FrameworkId(framework),
                origin,
                alternance,
                begins,
                ends,
                target,
                sessionDay.map(d -> sessionId),
                earlierVersions.size() + 1L,
                Instant.parse(recordedAt),
                "account-1",
                earlierVersions.isEmpty() ? Optional.empty() : Optional.of("contrat rompu"));
    }

    private Optional<ExamSession> examSession() {
        return sessionDay.map(d -> new ExamSession(
                sessionId,
                "Session de printemps",
                sessionType.orElse(target),
                d,
                ceres,
                agrement,
                1,
                Instant.parse("2023-09-01T08:00:00Z"),
                "account-1",
                Optional.empty()));
    }

    ReadinessReport report() {
        return Readiness.assess(file(), framework(), policy, asOf, zone);
    }
}
