package org.jalon.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.candidacy.CohortColumn.ACCOUNT_HOME_PAGE;
import static org.jalon.candidacy.CohortColumn.ACCOUNT_NAME;
import static org.jalon.candidacy.CohortColumn.ALTERNANCE;
import static org.jalon.candidacy.CohortColumn.EMAIL;
import static org.jalon.candidacy.CohortColumn.FAMILY_NAME;
import static org.jalon.candidacy.CohortColumn.FRAMEWORK;
import static org.jalon.candidacy.CohortColumn.GIVEN_NAME;
import static org.jalon.candidacy.CohortColumn.ORIGIN;
import static org.jalon.candidacy.CohortColumn.SESSION;
import static org.jalon.candidacy.CohortColumn.TARGET;
import static org.jalon.candidacy.CohortColumn.TRAINING_BEGINS;
import static org.jalon.candidacy.CohortColumn.TRAINING_ENDS;
import static org.jalon.candidacy.CohortLine.Effect.AGENT_TIED;
import static org.jalon.candidacy.CohortLine.Effect.MEMBER_ADDED;
import static org.jalon.candidacy.CohortLine.Effect.NEW_CANDIDACY;
import static org.jalon.candidacy.CohortLine.Effect.NEW_LEARNER;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.CohortId;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.TieOutcome;
import org.jalon.xapi.Mbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CohortImportTest {

    private static final String BY = "5e0f3c5e-4d4c-4c55-9a53-0f7d0f4f9f10";
    private static final Map<CohortColumn, String> AMINA =
            Map.of(FAMILY_NAME, "Diallo", GIVEN_NAME, "Amina", EMAIL, "amina@example.org");
    private static final Map<CohortColumn, String> VAE = Map.of(FRAMEWORK, "ntc-2018", ORIGIN, "VAE", TARGET, "titre");

    private final Records records = Records.onH2();
    private CohortId lyon;

    @BeforeEach
    void makeCohort() {
        lyon = records.cohorts().create("Lyon", BY).id();
    }

    @Test
    void makesLearnersAndCandidaciesOnceHoweverOftenItIsRepeated() {
        SessionId june = session("NTC, juin");
        CohortRow row = row(
                2,
                AMINA,
                Map.of(ACCOUNT_HOME_PAGE, "https://lms.example.org", ACCOUNT_NAME, "4711"),
                Map.of(FRAMEWORK, "ntc-2018", ORIGIN, "Formation", ALTERNANCE, "Oui", TARGET, "ccp 1"),
                Map.of(TRAINING_BEGINS, "4/9/2023", TRAINING_ENDS, "2024-05-31", SESSION, "NTC, juin"));

        CohortReading first = records.imports().write(lyon, List.of(row), BY);

        assertThat(first.faults()).isEmpty();
        assertThat(first.lines()).singleElement().satisfies(line -> {
            assertThat(line.effects()).containsExactlyInAnyOrder(NEW_LEARNER, AGENT_TIED, MEMBER_ADDED, NEW_CANDIDACY);
            assertThat(line.warnings()).isEmpty();
        });
        Learner made = onlyMember();
        assertThat(first.lines().getFirst().learner()).contains(made.id());
        assertThat(made.agents()).hasSize(3).contains(new Mbox("mailto:amina@example.org"));
        Candidacy candidacy = records.candidacies().ofLearner(made.id()).getFirst();
        assertThat(candidacy.terms())
                .isEqualTo(new CandidacyTerms(
                        Origin.FORMATION,
                        true,
                        Optional.of(LocalDate.of(2023, 9, 4)),
                        Optional.of(LocalDate.of(2024, 5, 31)),
                        new Target.Ccp(1),
                        Optional.of(june)));

        int acts = records.audited().size();
        CohortReading again = records.imports().write(lyon, List.of(row), BY);

        assertThat(again.lines()).singleElement().satisfies(line -> {
            assertThat(line.effects()).isEmpty();
            assertThat(line.learner()).contains(made.id());
        });
        assertThat(records.audited()).hasSize(acts);
    }

    @Test
    void previewsWhatItWouldDoAndWritesNothing() {
        List<CohortRow> rows = List.of(row(2, AMINA, VAE), row(3, Map.of(FAMILY_NAME, "Kern")));

        CohortReading preview = records.imports().preview(lyon, rows);

        assertThat(preview.lines()).singleElement().satisfies(line -> {
            assertThat(line.effects()).contains(NEW_LEARNER, NEW_CANDIDACY);
            assertThat(line.learner()).isEmpty();
        });
        assertThat(preview.faults()).extracting(CohortFault::line).containsExactly(3);
        assertThat(records.learners().list(10, 0).total()).isZero();
    }

    @Test
    void writesNothingWhenOneLineHasAFaultAndNamesThemAll() {
        CohortRow broken = row(
                3,
                Map.of(
                        GIVEN_NAME, "Boris",
                        EMAIL, "boris",
                        ACCOUNT_NAME, "4711",
                        FRAMEWORK, "ntc-1999",
                        ORIGIN, "apprentissage",
                        ALTERNANCE, "peut-être",
                        TRAINING_BEGINS, "31/02/2024",
                        TRAINING_ENDS, "1899-12-31",
                        TARGET, "bac",
                        SESSION, "none"));

        CohortReading reading = records.imports().write(lyon, List.of(row(2, AMINA, VAE), broken), BY);

        assertThat(reading.faults())
                .extracting(CohortFault::column)
                .containsExactlyInAnyOrder(
                        FAMILY_NAME,
                        EMAIL,
                        ACCOUNT_HOME_PAGE,
                        FRAMEWORK,
                        ORIGIN,
                        ALTERNANCE,
                        TRAINING_BEGINS,
                        TRAINING_ENDS,
                        TARGET,
                        SESSION);
        assertThat(reading.faults())
                .filteredOn(fault -> fault.column() == TRAINING_BEGINS)
                .containsExactly(new CohortFault(3, TRAINING_BEGINS, "31/02/2024", "a day such as 2024-05-02"));
        assertThat(records.learners().list(10, 0).total()).isZero();
    }

    @Test
    void namesWhatContradictsItselfOrTheFramework() {
        CohortReading reading = records.imports()
                .preview(
                        lyon,
                        List.of(
                                row(2, AMINA, VAE, Map.of(ALTERNANCE, "oui", TRAINING_BEGINS, "2024-01-01")),
                                row(3, AMINA, VAE, Map.of(FRAMEWORK, "ntc-1999")),
                                row(4, AMINA, VAE, Map.of(TARGET, "CCP7")),
                                row(5, AMINA, Map.of(SESSION, session("A").toString()))));

        assertThat(reading.faults())
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "2 ALTERNANCE",
                        "2 TRAINING_BEGINS",
                        "3 FRAMEWORK",
                        "4 TARGET",
                        "5 FRAMEWORK",
                        "5 ORIGIN",
                        "5 TARGET");
    }

    @Test
    void recognisesALearnerByATiedAgentAndKeepsTheRecordedName() {
        Learner amina = records.learners().create("Amina", "Diallo-Sow", BY);
        records.learners().tie(amina.id(), new Mbox("mailto:amina@example.org"), "known", BY);

        CohortReading reading = records.imports().write(lyon, List.of(row(2, AMINA, VAE)), BY);

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.learner()).contains(amina.id());
            assertThat(line.effects()).containsExactlyInAnyOrder(MEMBER_ADDED, NEW_CANDIDACY);
            assertThat(line.warnings()).singleElement().asString().contains("Amina Diallo-Sow");
        });
        assertThat(onlyMember().familyName()).isEqualTo("Diallo-Sow");
    }

    @Test
    void neverMergesByNameButWarns() {
        Learner namesake = records.learners().create("Amina", "Diallo", BY);

        CohortReading reading = records.imports().write(lyon, List.of(row(2, AMINA)), BY);

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.effects()).contains(NEW_LEARNER);
            assertThat(line.warnings()).containsExactly("possible duplicate of the learner " + namesake.id());
        });
        assertThat(onlyMember().id()).isNotEqualTo(namesake.id());
    }

    @Test
    void takesALineWithoutAgentForTheMemberOfThatNameWithAWarning() {
        CohortRow named = row(2, Map.of(FAMILY_NAME, "Diallo", GIVEN_NAME, "Amina"), VAE);
        CohortRow other = row(3, Map.of(FAMILY_NAME, "Diallo", GIVEN_NAME, "Amina"), VAE, Map.of(TARGET, "CCP2"));

        assertThat(records.imports().write(lyon, List.of(named, other), BY).lines())
                .extracting(CohortLine::warnings)
                .containsExactly(List.of(), List.of("taken for the learner of line 2 by the name alone"));
        assertThat(records.candidacies().ofLearner(onlyMember().id())).hasSize(2);
        assertThat(records.imports().write(lyon, List.of(named, other), BY).lines())
                .allSatisfy(line -> {
                    assertThat(line.effects()).isEmpty();
                    assertThat(line.warnings()).containsExactly("taken for the member of this name by the name alone");
                });

        records.cohorts()
                .add(lyon, records.learners().create("Amina", "Diallo", BY).id(), BY);
        assertThat(records.imports().preview(lyon, List.of(named)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).contains("2 members"));
    }

    @Test
    void refusesALineWhoseAgentsAreOfTwoLearners() {
        Learner amina = records.learners().create("Amina", "Diallo", BY);
        Learner boris = records.learners().create("Boris", "Kern", BY);
        records.learners().tie(amina.id(), new Mbox("mailto:amina@example.org"), "known", BY);

        assertThat(records.imports()
                        .preview(
                                lyon,
                                List.of(row(2, AMINA, jalonAccount(boris.id().toString()))))
                        .faults())
                .extracting(CohortFault::column)
                .containsExactly(ACCOUNT_NAME);
        assertThat(records.imports()
                        .preview(lyon, List.of(row(2, AMINA, jalonAccount("nobody"))))
                        .faults())
                .extracting(CohortFault::rule)
                .containsExactly("an account of Jalon's own home pages names a known learner");
        assertThat(records.imports()
                        .preview(
                                lyon,
                                List.of(
                                        row(2, AMINA),
                                        row(
                                                3,
                                                Map.of(EMAIL, "new@example.org"),
                                                Map.of(FAMILY_NAME, "K", GIVEN_NAME, "B")),
                                        row(4, Map.of(EMAIL, "new@example.org", FAMILY_NAME, "L", GIVEN_NAME, "B"))))
                        .faults())
                .extracting(CohortFault::rule)
                .containsExactly("line 3 gives this agent to another name");
    }

    @Test
    void leavesACandidacyWithOtherTermsAsItIs() {
        records.imports().write(lyon, List.of(row(2, AMINA, VAE)), BY);

        CohortReading reading = records.imports()
                .write(
                        lyon,
                        List.of(
                                row(2, AMINA, VAE, Map.of(ORIGIN, "formation")),
                                row(3, AMINA, VAE, Map.of(FRAMEWORK, "ntc-2024"))),
                        BY);

        assertThat(reading.lines().getFirst().effects()).isEmpty();
        assertThat(reading.lines().getFirst().warnings())
                .singleElement()
                .asString()
                .contains("TITRE in ntc-2018");
        assertThat(reading.lines().get(1).effects()).containsExactly(NEW_CANDIDACY);
        assertThat(reading.lines().get(1).warnings()).singleElement().asString().contains("ntc-2018 too");
        assertThat(records.candidacies().ofLearner(onlyMember().id()))
                .extracting(Candidacy::origin)
                .containsExactly(Origin.VAE, Origin.VAE);
    }

    @Test
    void asksForTheIdOfASessionWhoseNameIsTwice() {
        SessionId first = session("Juin");
        session("Juin");

        assertThat(records.imports()
                        .preview(lyon, List.of(row(2, AMINA, VAE, Map.of(SESSION, "Juin"))))
                        .faults())
                .extracting(CohortFault::rule)
                .containsExactly("2 exam sessions have this name: write the id of one");
        assertThat(records.imports()
                        .preview(lyon, List.of(row(2, AMINA, VAE, Map.of(SESSION, first.toString()))))
                        .faults())
                .isEmpty();
    }

    @Test
    void takesItsOwnTableOverWithoutAChange() {
        session("Juin");
        SessionId juneAgain = session("Juin");
        records.imports()
                .write(
                        lyon,
                        List.of(
                                row(2, AMINA, VAE),
                                row(3, AMINA, VAE, Map.of(TARGET, "CCP2", SESSION, juneAgain.toString())),
                                row(4, Map.of(FAMILY_NAME, "=Kern", GIVEN_NAME, "Boris")),
                                row(5, Map.of(FAMILY_NAME, "Ay", GIVEN_NAME, "Can", EMAIL, "can@example.org"))),
                        BY);
        records.cohorts()
                .add(lyon, records.learners().create("Amina", "Diallo", BY).id(), BY);
        List<CohortRow> table = records.tables().rows(lyon);

        CohortReading again = records.imports().write(lyon, table, BY);

        assertThat(table).hasSize(5);
        assertThat(again.faults()).isEmpty();
        assertThat(again.lines()).hasSize(5).allSatisfy(line -> {
            assertThat(line.effects()).isEmpty();
            assertThat(line.warnings()).isEmpty();
        });
    }

    @Test
    void saysThatACohortIsUnknown() {
        assertThatThrownBy(() -> records.imports().write(CohortId.random(), List.of(), BY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void takesEverythingBackWhenAnAgentIsTiedToAnotherMeanwhile() {
        Mbox second = new Mbox("mailto:second@example.org");
        LearnerId other = LearnerId.random();
        Learners racing = (Learners) Proxy.newProxyInstance(
                Learners.class.getClassLoader(),
                new Class<?>[] {Learners.class},
                (_proxy, method, arguments) -> method.getName().equals("tie") && arguments[1].equals(second)
                        ? new TieOutcome.BelongsToAnother(other)
                        : method.invoke(records.learners(), arguments));
        CohortImport imports = new CohortImport(
                racing,
                records.cohorts(),
                records.candidacies(),
                records.sessions(),
                Records::targets,
                records.transactions());
        CohortRow lost = row(3, Map.of(FAMILY_NAME, "Kern", GIVEN_NAME, "Boris", EMAIL, "second@example.org"));

        assertThatThrownBy(() -> imports.write(lyon, List.of(row(2, AMINA, VAE), lost), BY))
                .isInstanceOf(ChangedMeanwhileException.class)
                .hasMessageContaining("line 3");

        assertThat(records.learners().list(10, 0).total()).isZero();
        assertThat(records.cohorts().members(lyon)).isEmpty();
        assertThat(records.candidacies().list(10, 0).total()).isZero();
    }

    private Learner onlyMember() {
        List<Learner> members = records.learners().ofCohort(lyon, 10, 0).items();
        assertThat(members).hasSize(1);
        return members.getFirst();
    }

    private SessionId session(String name) {
        SessionTerms terms = new SessionTerms(
                name, new Target.Titre(), LocalDate.of(2024, 6, 3), Optional.empty(), Optional.empty());
        return records.sessions().create(terms, BY).id();
    }

    private static Map<CohortColumn, String> jalonAccount(String name) {
        return Map.of(ACCOUNT_HOME_PAGE, "https://w3id.org/jalon/learners", ACCOUNT_NAME, name);
    }

    /** Later cells stand in place of earlier ones. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static CohortRow row(int line, Map<CohortColumn, String>... cells) {
        Map<CohortColumn, String> all = new EnumMap<>(CohortColumn.class);
        for (Map<CohortColumn, String> some : cells) {
            all.putAll(some);
        }
        return new CohortRow(line, all);
    }
}
