package org.jalon.readiness;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.access.AccountId;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.FrameworkTargets;
import org.jalon.candidacy.SessionTerms;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.evidence.Courses;
import org.jalon.evidence.Shapes;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Checkpoints;
import org.jalon.journal.Derivation;
import org.jalon.journal.Journal;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.RequestKey;
import org.jalon.journal.RowSets;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.mapping.Mappings;
import org.jalon.print.Printer;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre over a database of its own, put together as the application does, with a clock to move; a second instance on demand. */
final class ReadinessCentre implements AutoCloseable {

    static final FrameworkId NTC = new FrameworkId("ntc-2018");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Person STAFF =
            new Person(new AccountId(new UUID(3, 3)), "r.cohen", "R. Cohen", Role.ADMIN, Optional.empty());
    static final String QUIZ = "{\"score\":{\"raw\":8,\"min\":0,\"max\":10},\"completion\":true}";
    private static final AgentId MOODLE = new Account(new Iri("https://moodle.example.org"), "7");
    private static final Instant START = Instant.parse("2024-05-02T07:00:00Z");
    private static final Writer LMS = Writer.of(WriterId.ofCredential("lms"), Set.of(Scope.ALL));

    private final DataSource database;
    private final Ticking clock;
    private final JdbcStatementStore store;
    private final AnnotationConfigApplicationContext context;

    private ReadinessCentre(DataSource database, Ticking clock) {
        this.database = database;
        this.clock = clock;
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        TransactionTemplate template = new TransactionTemplate(transactions);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.store = new JdbcStatementStore(jdbc, template, clock);
        this.context = context(jdbc, transactions, template);
    }

    private AnnotationConfigApplicationContext context(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, TransactionTemplate template) {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(JdbcTemplate.class, () -> jdbc);
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        beans.registerBean(PlatformTransactionManager.class, () -> transactions);
        beans.registerBean(TransactionTemplate.class, () -> template);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(ZoneId.class, () -> PARIS);
        beans.registerBean(RequestKey.class, () -> Optional::empty);
        beans.registerBean(Audit.class, Unread::new);
        beans.registerBean(AgentNames.class, () -> agent -> List.of());
        beans.registerBean(JdbcStatementStore.class, () -> store);
        beans.registerBean(JdbcAttachments.class, () -> new JdbcAttachments(jdbc, template, clock));
        beans.registerBean(FrameworkLibrary.class, FrameworkLibrary::shipped);
        beans.registerBean(FrameworkTargets.class, () -> id -> framework().targets());
        beans.registerBean(ITemplateEngine.class, ReadinessCentre::templates);
        beans.registerBean(Policy.class, () -> Policy.DEFAULT);
        beans.registerBean(
                Projector.class,
                () -> new Projector(
                        store,
                        beans.getBean(RowSets.class),
                        beans.getBean(Checkpoints.class),
                        template,
                        beans.getBeanProvider(Projection.class).stream().toList(),
                        beans.getBeanProvider(Derivation.class).stream().toList()));
        beans.register(
                Frameworks.class,
                ActFiles.class,
                Journal.class,
                Assessments.class,
                Changes.class,
                PublicationWriter.class,
                Publisher.class,
                ObstacleLists.class,
                SessionFilePieces.class,
                SessionFileSheets.class,
                SessionFiles.class,
                Printer.class);
        beans.scan(
                "org.jalon.learner.jdbc",
                "org.jalon.candidacy.jdbc",
                "org.jalon.mapping.jdbc",
                "org.jalon.journal.jdbc",
                "org.jalon.evidence.jdbc",
                "org.jalon.readiness.jdbc");
        beans.refresh();
        return beans;
    }

    private static ITemplateEngine templates() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static ReadinessCentre onH2() {
        return on(FreshDatabase.h2());
    }

    static ReadinessCentre on(DataSource database) {
        return new ReadinessCentre(database, new Ticking(START));
    }

    /** Another instance of the application on the same database. */
    ReadinessCentre another() {
        return new ReadinessCentre(database, clock);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void moveTo(String instant) {
        clock.now = Instant.parse(instant);
    }

    Instant now() {
        return clock.instant();
    }

    Framework framework() {
        return FrameworkLibrary.shipped().find(NTC).orElseThrow();
    }

    ExamSession session(String day) {
        return get(ExamSessions.class)
                .create(
                        new SessionTerms(
                                "Session du " + day,
                                new Target.Titre(),
                                LocalDate.parse(day),
                                Optional.of(LocalDate.parse("2024-03-01")),
                                Optional.of(LocalDate.parse("2026-12-31"))),
                        "test");
    }

    Candidacy candidate(String name, ExamSession session) {
        return candidate("Camille", name, session);
    }

    Candidacy candidate(String givenName, String name, ExamSession session) {
        LearnerId learner = get(Learners.class).create(givenName, name, "test").id();
        return get(Candidacies.class)
                .create(
                        learner,
                        NTC,
                        new CandidacyTerms(
                                Origin.FORMATION,
                                false,
                                Optional.of(LocalDate.parse("2023-09-04")),
                                Optional.empty(),
                                new Target.Titre(),
                                Optional.of(session.id())),
                        "test");
    }

    /** All that the file asks but the hand-over of the proof. */
    void completeFile(Candidacy candidacy) {
        for (var document : framework().documents()) {
            act(candidacy, new DocumentHandedIn(day("2024-04-02"), document.id(), "v1.pdf"), FileActs.CODEC);
        }
        Map<String, Integer> examples = new HashMap<>();
        for (Bloc bloc : framework().blocs()) {
            examples.put(bloc.id().value(), 2);
            act(
                    candidacy,
                    new EcfResultRecorded(day("2024-04-05"), bloc.id(), true, false, Optional.of("Mme Petit")),
                    FileActs.CODEC);
            bloc.competencies()
                    .forEach(c -> act(
                            candidacy,
                            new CompetencyAppraised(day("2024-04-06"), c.id(), true, "Vu en mise en situation"),
                            FileActs.CODEC));
        }
        act(
                candidacy,
                new DossierProfessionnelRecorded(
                        day("2024-04-04"), examples, Optional.of(3), Optional.of(day("2024-04-04"))),
                FileActs.CODEC);
        act(candidacy, new EcfSynthesisSigned(day("2024-04-08"), "M. Blanc"), FileActs.CODEC);
        StatementId proof = act(
                candidacy,
                new ProofReceived(
                        day("2024-04-26"),
                        new Company("Acme"),
                        21_000,
                        day("2024-01-08"),
                        day("2024-04-26"),
                        "Acme",
                        "Mme Martin",
                        Optional.of("attestation.pdf"),
                        Optional.empty()),
                EnterpriseActs.CODEC);
        act(candidacy, new ProofAccepted(day("2024-04-26"), proof), EnterpriseActs.CODEC);
    }

    /** The last thing that a complete file lacks. */
    StatementId handOver(Candidacy candidacy) {
        return act(
                candidacy, new ProofHandedOver(day("2024-04-29"), "M. Durand", Optional.empty()), EnterpriseActs.CODEC);
    }

    StatementId act(Candidacy candidacy, ActContent content, ActCodec codec) {
        return get(Journal.class)
                .record(
                        new ActSubject(candidacy.id().value()),
                        Optional.of(candidacy.learner().value()),
                        content,
                        codec,
                        STAFF);
    }

    void withdraw(StatementId act) {
        get(Journal.class).withdraw(act, "saisie par erreur", STAFF);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    int publish() {
        return get(Publisher.class).publish();
    }

    Verdict verdict(Candidacy candidacy) {
        return report(candidacy).verdict();
    }

    ReadinessReport report(Candidacy candidacy) {
        return get(Assessments.class).assess(candidacy.id()).orElseThrow().report();
    }

    List<Publication> publications(Candidacy candidacy) {
        return get(Publications.class).of(candidacy.id());
    }

    /** As a client with an LRS key does. */
    AppendOutcome post(String... statements) {
        List<Statement> batch =
                List.of(statements).stream().map(StatementReader::readAuthored).toList();
        return store.append(batch, LMS);
    }

    /** The learner's quiz of {@link Courses}, passed; or this statement instead, of the learner 7 at moodle.example.org. */
    void cover(Candidacy candidacy, String... instead) {
        get(Mappings.class).publish(Courses.catalogue(), "test", "course");
        get(Learners.class).tie(candidacy.learner(), MOODLE, "same person", "test");
        post(instead.length > 0 ? instead : new String[] {Shapes.quizAttempt(3, 1, "2024-03-05T10:00:00Z", QUIZ)});
    }

    /** What a stranger may write under any id. */
    static String foreign(UUID id) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"https://moodle.example.org","name":"9"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"object":{"id":"https://example.org/page"}}""".formatted(id);
    }

    List<JsonNode> derived(String verb) {
        return derived().stream()
                .filter(s -> s.at("/verb/id").asString().equals(verb))
                .toList();
    }

    List<JsonNode> coverage() {
        return derived().stream()
                .filter(s -> s.at("/result/extensions").has(JalonProfile.COVERAGE_EXTENSION))
                .toList();
    }

    JdbcStatementStore store() {
        return store;
    }

    /** What Jalon derived, in the order of the feed, voided or not. */
    List<JsonNode> derived() {
        return store.after(0, 10_000).stream()
                .map(FeedEntry::statement)
                .filter(s -> s.writer().equals(WriterId.JALON))
                .map(s -> JsonMapper.shared().readTree(s.json()))
                .filter(s -> s.at("/context/contextActivities/category")
                        .valueStream()
                        .anyMatch(c -> c.path("id").asString().equals(JalonProfile.DERIVED)))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        store.close();
        if (database instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    /** A clock that is moved and in between ticks on by a millisecond at each look. */
    private static final class Ticking extends Clock {

        private volatile Instant now;

        private Ticking(Instant start) {
            this.now = start;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    /** Keeps nothing. */
    private static final class Unread implements Audit {

        @Override
        public void record(String act, String subject, String detail) {
            // Nobody reads it here.
        }

        @Override
        public List<AuditEntry> latest(int limit) {
            return List.of();
        }
    }
}
