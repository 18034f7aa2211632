package org.jalon.candidacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.CohortColumn;
import org.jalon.candidacy.CohortLine;
import org.jalon.candidacy.CohortRow;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.Records;
import org.jalon.candidacy.Revision;
import org.jalon.candidacy.SessionId;
import org.jalon.candidacy.SessionTerms;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Cohort;
import org.jalon.learner.LearnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of candidacies and exam sessions does, whatever the database. */
abstract class CandidaciesContract {

    private static final String BY = "5e0f3c5e-4d4c-4c55-9a53-0f7d0f4f9f10";
    private static final SessionTerms JUNE = new SessionTerms(
            "NTC, Lyon, June 2024",
            new Target.Titre(),
            LocalDate.of(2024, 6, 3),
            Optional.of(LocalDate.of(2024, 3, 1)),
            Optional.of(LocalDate.of(2026, 12, 31)));

    private Records records;
    private LearnerId amina;

    abstract Records open();

    @BeforeEach
    void openRecords() {
        records = open();
        amina = records.learners().create("Amina", "Diallo", BY).id();
    }

    @Test
    void findsWhatWasCreated() {
        ExamSession june = records.sessions().create(JUNE, BY);

        Candidacy made = enter(formation(Optional.of(june.id())));

        assertThat(records.candidacies().find(made.id())).contains(made);
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.reason()).isEmpty();
        assertThat(made.recordedBy()).isEqualTo(BY);
        assertThat(made.terms()).isEqualTo(formation(Optional.of(june.id())));
        assertThat(records.audited()).contains("exam-session-created " + june.id(), "candidacy-created " + made.id());
    }

    @Test
    void keepsACandidacyFromVaeWithoutDates() {
        Candidacy made = enter(vae());

        assertThat(records.candidacies().get(made.id())).isEqualTo(made);
    }

    @Test
    void namesEveryUnknownThatACandidacyRefersTo() {
        CandidacyTerms terms = formation(Optional.of(SessionId.random()));

        assertThatThrownBy(
                        () -> records.candidacies().create(LearnerId.random(), new FrameworkId("btp-2020"), terms, BY))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules())
                                .extracting("field")
                                .containsExactly("learner", "framework", "session"));
    }

    @Test
    void refusesATargetThatTheFrameworkVersionLacks() {
        CandidacyTerms ccp3 = new CandidacyTerms(
                Origin.FORMATION, false, Optional.empty(), Optional.empty(), new Target.Ccp(3), Optional.empty());

        assertThatThrownBy(() -> enter(ccp3))
                .hasMessageContaining("target = CCP3")
                .hasMessageContaining("CCP1, CCP2");
    }

    @Test
    void replacesAVersionAndKeepsTheHistory() {
        Candidacy first = enter(vae());
        records.clock().moveTo("2024-05-03T07:00:00Z");

        Revision<Candidacy> revision = records.candidacies()
                .revise(first.id(), 1, formation(Optional.empty()), "entered training after all", "another");

        Candidacy second = recorded(revision);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.framework()).isEqualTo(Records.NTC_2018);
        assertThat(second.reason()).contains("entered training after all");
        assertThat(second.recordedBy()).isEqualTo("another");
        assertThat(records.candidacies().history(first.id())).containsExactly(first, second);
        assertThat(records.candidacies().get(first.id())).isEqualTo(second);
        assertThat(records.audited()).endsWith("candidacy-revised " + first.id());
    }

    @Test
    void changesTheFrameworkVersionAsAnActOfItsOwn() {
        Candidacy first = enter(formation(Optional.empty()));

        Candidacy second = recorded(records.candidacies()
                .changeFramework(first.id(), 1, Records.NTC_2024, "contract runs past the prolongation", BY));

        assertThat(second.framework()).isEqualTo(Records.NTC_2024);
        assertThat(second.terms()).isEqualTo(first.terms());
        assertThat(records.audited()).endsWith("candidacy-framework-changed " + first.id());
    }

    @Test
    void refusesAChangeWithoutAReason() {
        Candidacy first = enter(vae());

        assertThatThrownBy(() -> records.candidacies().revise(first.id(), 1, vae(), "", BY))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> records.candidacies().changeFramework(first.id(), 1, Records.NTC_2024, " ", BY))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("reason");
        assertThat(records.candidacies().history(first.id())).hasSize(1);
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotThePresentOne() {
        Candidacy first = enter(vae());
        Candidacy second = recorded(records.candidacies().revise(first.id(), 1, vae(), "checked", BY));

        assertThat(records.candidacies().revise(first.id(), 1, vae(), "checked too", BY))
                .isEqualTo(new Revision.Outdated<>(second));
        assertThat(records.candidacies().history(first.id())).hasSize(2);
    }

    @Test
    void letsOneOfManyReplaceAVersionAtOnce() throws Exception {
        Candidacy first = enter(vae());
        CyclicBarrier start = new CyclicBarrier(6);
        List<Callable<Revision<Candidacy>>> writers = IntStream.range(0, 6)
                .<Callable<Revision<Candidacy>>>mapToObj(i -> () -> {
                    start.await();
                    return records.candidacies().revise(first.id(), 1, vae(), "writer " + i, BY);
                })
                .toList();

        List<Revision<Candidacy>> revisions;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            revisions =
                    threads.invokeAll(writers).stream().map(Future::resultNow).toList();
        }

        Candidacy present = records.candidacies().get(first.id());
        assertThat(present.version()).isEqualTo(2);
        assertThat(revisions).filteredOn(Revision.Recorded.class::isInstance).hasSize(1);
        assertThat(revisions).containsOnly(new Revision.Recorded<>(present), new Revision.Outdated<>(present));
    }

    @Test
    void saysThatACandidacyIsUnknown() {
        CandidacyId none = CandidacyId.random();

        assertThat(records.candidacies().find(none)).isEmpty();
        assertThat(records.candidacies().history(none)).isEmpty();
        assertThatThrownBy(() -> records.candidacies().get(none)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> records.candidacies().revise(none, 1, vae(), "checked", BY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readsVersionsAsKnownAtEachInstant() {
        Instant made = records.clock().instant();
        Candidacy first = enter(vae());
        Instant revised = records.clock().moveTo("2024-05-03T07:00:00.000001Z");
        Candidacy second = recorded(records.candidacies().revise(first.id(), 1, vae(), "checked", BY));
        Candidacy third = recorded(records.candidacies().revise(first.id(), 2, vae(), "checked twice", BY));

        assertThat(records.candidacies().find(first.id(), made.minusSeconds(1))).isEmpty();
        assertThat(records.candidacies().find(first.id(), made)).contains(first);
        assertThat(records.candidacies().find(first.id(), revised.minusNanos(1000)))
                .contains(first);
        assertThat(records.candidacies().find(first.id(), revised)).contains(third);
        assertThat(second.recordedAt()).isEqualTo(third.recordedAt());
        assertThat(records.candidacies().ofLearner(amina, made)).containsExactly(first);
        assertThat(records.candidacies().ofLearner(amina)).containsExactly(third);
    }

    @Test
    void neverRecordsAVersionBeforeTheOneThatItReplaces() {
        Candidacy first = enter(vae());
        records.clock().moveTo("2024-05-01T07:00:00Z");

        assertThat(recorded(records.candidacies().revise(first.id(), 1, vae(), "checked", BY))
                        .recordedAt())
                .isEqualTo(first.recordedAt());
    }

    @Test
    void readsTheCandidaciesOfACohortAsKnownThen() {
        Cohort lyon = records.cohorts().create("Lyon", BY);
        LearnerId boris = records.learners().create("Boris", "Kern", BY).id();
        records.cohorts().add(lyon.id(), amina, BY);
        Candidacy first = enter(vae());
        Candidacy ofBoris = records.candidacies().create(boris, Records.NTC_2024, vae(), BY);
        Instant before = records.clock().instant();
        Instant after = records.clock().moveTo("2024-05-03T07:00:00Z");
        Candidacy second = recorded(records.candidacies().revise(first.id(), 1, vae(), "checked", BY));
        records.cohorts().add(lyon.id(), boris, BY);

        assertThat(records.candidacies().ofCohort(lyon.id(), before)).containsExactly(first);
        assertThat(records.candidacies().ofCohort(lyon.id(), after)).containsExactlyInAnyOrder(second, ofBoris);
        assertThat(records.candidacies().ofCohort(lyon.id(), 1, 1).items())
                .containsExactly(
                        records.candidacies().ofCohort(lyon.id(), after).get(1));
        assertThat(records.candidacies().ofCohort(lyon.id(), 1, 1).total()).isEqualTo(2);
        assertThat(records.candidacies().list(10, 0).items()).containsExactlyInAnyOrder(second, ofBoris);
        assertThat(records.candidacies().list(1, 0).total()).isEqualTo(2);
    }

    @Test
    void keepsEveryVersionOfASession() {
        ExamSession first = records.sessions().create(JUNE, BY);
        Instant made = records.clock().instant();
        records.clock().moveTo("2024-05-03T07:00:00Z");
        SessionTerms september = new SessionTerms(
                "NTC, Lyon, September 2024",
                new Target.Ccp(1),
                LocalDate.of(2024, 9, 2),
                Optional.of(LocalDate.of(2024, 5, 3)),
                Optional.of(LocalDate.of(2025, 12, 31)),
                Optional.of(LocalDate.of(2024, 9, 4)),
                Optional.of("Centre agréé de Lyon"),
                Optional.of("AGR-69-0123"));

        ExamSession second = recorded(records.sessions().revise(first.id(), 1, september, "too few candidates", BY));

        assertThat(first.terms()).isEqualTo(JUNE);
        assertThat(second.terms()).isEqualTo(september);
        assertThat(records.sessions().find(first.id(), made)).contains(first);
        assertThat(records.sessions().find(first.id(), made.minusSeconds(1))).isEmpty();
        assertThat(records.sessions().find(first.id())).contains(second);
        assertThat(records.sessions().history(first.id())).containsExactly(first, second);
        assertThat(records.sessions().revise(first.id(), 1, JUNE, "back", BY))
                .isEqualTo(new Revision.Outdated<>(second));
        assertThatThrownBy(() -> records.sessions().revise(first.id(), 2, JUNE, " ", BY))
                .isInstanceOf(BrokenRulesException.class);
        assertThatThrownBy(() -> records.sessions().revise(SessionId.random(), 1, JUNE, "back", BY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsSessionsByFirstDayInTheirPresentVersion() {
        ExamSession june = records.sessions().create(JUNE, BY);
        ExamSession may = records.sessions()
                .create(
                        new SessionTerms(
                                "May",
                                new Target.Ccp(2),
                                LocalDate.of(2024, 5, 20),
                                Optional.empty(),
                                Optional.empty()),
                        BY);
        ExamSession later = recorded(records.sessions().revise(june.id(), 1, JUNE, "checked", BY));

        assertThat(records.sessions().list(10, 0).items()).containsExactly(may, later);
        assertThat(records.sessions().list(1, 1).items()).containsExactly(later);
        assertThat(records.sessions().list(1, 1).total()).isEqualTo(2);
    }

    @Test
    void takesACohortOverOnceAndHandsItOutAsItCame() {
        Cohort lyon = records.cohorts().create("Lyon", BY);
        List<CohortRow> rows = List.of(
                new CohortRow(
                        2,
                        Map.of(
                                CohortColumn.FAMILY_NAME, "Kern",
                                CohortColumn.GIVEN_NAME, "Boris",
                                CohortColumn.EMAIL, "boris@example.org",
                                CohortColumn.FRAMEWORK, "ntc-2018",
                                CohortColumn.ORIGIN, "formation",
                                CohortColumn.TRAINING_BEGINS, "2023-09-04",
                                CohortColumn.TARGET, "CCP1")),
                new CohortRow(3, Map.of(CohortColumn.FAMILY_NAME, "Abel", CohortColumn.GIVEN_NAME, "Zoé")));

        assertThat(records.imports().write(lyon.id(), rows, BY).lines())
                .allSatisfy(line -> assertThat(line.effects()).contains(CohortLine.Effect.NEW_LEARNER));
        int acts = records.audited().size();
        assertThat(records.imports()
                        .write(lyon.id(), records.tables().rows(lyon.id()), BY)
                        .lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.effects()).isEmpty());
        assertThat(records.audited()).hasSize(acts);
    }

    private Candidacy enter(CandidacyTerms terms) {
        return records.candidacies().create(amina, Records.NTC_2018, terms, BY);
    }

    private static CandidacyTerms vae() {
        return new CandidacyTerms(
                Origin.VAE, false, Optional.empty(), Optional.empty(), new Target.Titre(), Optional.empty());
    }

    private static CandidacyTerms formation(Optional<SessionId> session) {
        return new CandidacyTerms(
                Origin.FORMATION,
                true,
                Optional.of(LocalDate.of(2023, 9, 4)),
                Optional.of(LocalDate.of(2024, 5, 31)),
                new Target.Ccp(1),
                session);
    }

    private static <T> T recorded(Revision<T> revision) {
        return switch (revision) {
            case Revision.Recorded<T> recorded -> recorded.now();
            case Revision.Outdated<T> outdated -> throw new AssertionError("outdated: " + outdated.now());
        };
    }
}
