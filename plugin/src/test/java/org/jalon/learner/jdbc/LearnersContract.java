package org.jalon.learner.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jalon.candidacy.Records;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.ProposalRefusal;
import org.jalon.learner.ProposalRefusals;
import org.jalon.learner.RecordTime;
import org.jalon.learner.TieChange;
import org.jalon.learner.TieOutcome;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of learners and cohorts does, whatever the database. */
abstract class LearnersContract {

    private static final String BY = "5e0f3c5e-4d4c-4c55-9a53-0f7d0f4f9f10";
    private static final AgentId MAIL = new Mbox("mailto:amina@example.org");
    private static final AgentId MOODLE = new Account(new Iri("https://moodle.example.org"), "é\\ 4711 | x");

    private Records records;

    abstract Records open();

    @BeforeEach
    void openRecords() {
        records = open();
    }

    @Test
    void findsWhatWasCreatedWithItsPseudonymousAccount() {
        Learner made = amina();

        assertThat(records.learners().find(made.id())).contains(made);
        assertThat(records.learners().get(made.id()).agents())
                .containsExactly(made.id().account());
        assertThat(made.id().account().homePage().toString()).isEqualTo("https://w3id.org/jalon/learners");
        assertThat(records.audited()).containsExactly("learner-created " + made.id());
    }

    @Test
    void findsManyAtOnceWithTheirAgents() {
        Learner amina = amina();
        Learner zoe = records.learners().create("Zoé", "Abel", BY);
        records.learners().tie(zoe.id(), MOODLE, "same person", BY);

        assertThat(records.learners().find(List.of(amina.id(), zoe.id(), LearnerId.random())))
                .containsExactlyInAnyOrder(amina, records.learners().get(zoe.id()));
        assertThat(records.learners().find(List.of())).isEmpty();
    }

    @Test
    void saysThatALearnerIsUnknown() {
        LearnerId nobody = LearnerId.random();

        assertThat(records.learners().find(nobody)).isEmpty();
        assertThatThrownBy(() -> records.learners().get(nobody))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(nobody.toString());
        assertThatThrownBy(() -> records.learners().tie(nobody, MAIL, "known by mail", BY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsLearnersByNameInPagesWithTheTotal() {
        records.learners().create("Zoé", "Abel", BY);
        records.learners().create("Yann", "Cordier", BY);
        records.learners().create("Anna", "Abel", BY);

        assertThat(records.learners().list(2, 0).items())
                .extracting(Learner::givenName)
                .containsExactly("Anna", "Zoé");
        assertThat(records.learners().list(2, 2).items())
                .extracting(Learner::givenName)
                .containsExactly("Yann");
        assertThat(records.learners().list(2, 2).total()).isEqualTo(3);
    }

    @Test
    void tiesAnAgentAndReadsItBackUnchanged() {
        Learner amina = amina();

        tie(amina, MAIL);
        tie(amina, MOODLE);

        assertThat(records.learners().get(amina.id()).agents())
                .containsExactly(amina.id().account(), MOODLE, MAIL);
        assertThat(records.learners().learnerOf(MOODLE, RecordTime.LATEST)).contains(amina.id());
        assertThat(records.audited())
                .containsExactly(
                        "learner-created " + amina.id(), "agent-tied " + amina.id(), "agent-tied " + amina.id());
    }

    @Test
    void refusesASecondOwnerAndRecordsNothing() {
        Learner amina = amina();
        Learner other = records.learners().create("Boris", "Kern", BY);
        tie(amina, MAIL);

        assertThat(records.learners().tie(other.id(), MAIL, "same mail", BY))
                .isEqualTo(new TieOutcome.BelongsToAnother(amina.id()));
        assertThat(records.learners().untie(other.id(), MAIL, "same mail", BY))
                .isInstanceOf(TieOutcome.Unchanged.class);
        assertThat(records.learners().history(other.id())).isEmpty();
        assertThat(records.learners().learnerOf(MAIL, RecordTime.LATEST)).contains(amina.id());
    }

    @Test
    void changesNothingWhenTheAgentStandsAsWished() {
        Learner amina = amina();

        assertThat(records.learners().untie(amina.id(), MAIL, "never was", BY))
                .isInstanceOf(TieOutcome.Unchanged.class);
        tie(amina, MAIL);
        assertThat(records.learners().tie(amina.id(), MAIL, "again", BY)).isInstanceOf(TieOutcome.Unchanged.class);

        assertThat(records.learners().history(amina.id())).hasSize(1);
        assertThat(records.learners().identityVersion(RecordTime.LATEST)).isEqualTo(1);
    }

    @Test
    void refusesToTieTheAccountsThatJalonHandsOut() {
        Learner amina = amina();
        Learner other = records.learners().create("Boris", "Kern", BY);

        assertThat(records.learners().tie(other.id(), amina.id().account(), "hers", BY))
                .isInstanceOf(TieOutcome.Reserved.class);
        assertThat(records.learners().tie(other.id(), new Account(new Iri(JalonProfile.STAFF), BY), "mine", BY))
                .isInstanceOf(TieOutcome.Reserved.class);
        assertThat(records.learners().learnerOf(amina.id().account(), RecordTime.LATEST))
                .contains(amina.id());
        assertThat(records.learners().learnerOf(LearnerId.random().account(), RecordTime.LATEST))
                .isEmpty();
    }

    @Test
    void readsTiesAsKnownAtEachInstant() {
        Instant made = records.clock().instant();
        Learner amina = amina();
        Learner other = records.learners().create("Boris", "Kern", BY);
        Instant tied = records.clock().moveTo("2024-05-03T07:00:00.123456Z");
        tie(amina, MAIL);
        Instant untied = records.clock().moveTo("2024-05-04T07:00:00Z");
        records.learners().untie(amina.id(), MAIL, "was a shared mailbox", BY);
        Instant moved = records.clock().moveTo("2024-05-05T07:00:00Z");
        tie(other, MAIL);

        assertThat(records.learners().agentsOf(amina.id(), made.minusSeconds(1)))
                .isEmpty();
        assertThat(records.learners().agentsOf(amina.id(), made))
                .containsExactly(amina.id().account());
        assertThat(records.learners().agentsOf(amina.id(), tied.minusNanos(1000)))
                .doesNotContain(MAIL);
        assertThat(records.learners().agentsOf(amina.id(), tied)).contains(MAIL);
        assertThat(records.learners().agentsOf(amina.id(), untied)).doesNotContain(MAIL);
        assertThat(records.learners().learnerOf(MAIL, tied)).contains(amina.id());
        assertThat(records.learners().learnerOf(MAIL, untied)).isEmpty();
        assertThat(records.learners().learnerOf(MAIL, moved)).contains(other.id());
        assertThat(List.of(made, tied, untied, moved))
                .extracting(records.learners()::identityVersion)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(records.learners().agentsOf(amina.id(), Instant.MIN)).isEmpty();
        assertThat(records.learners().agentsOf(other.id(), Instant.MAX)).contains(MAIL);
    }

    @Test
    void keepsWhoWhenAndWhyOfEveryChange() {
        Learner amina = amina();
        tie(amina, MAIL);
        records.clock().moveTo("2024-05-04T07:00:00Z");
        records.learners().untie(amina.id(), MAIL, "was a shared mailbox", "another");

        assertThat(records.learners().history(amina.id()))
                .containsExactly(
                        new TieChange(
                                1,
                                amina.id(),
                                MAIL,
                                TieChange.Kind.TIED,
                                "seen on the list",
                                Instant.parse("2024-05-02T07:00:00Z"),
                                BY),
                        new TieChange(
                                2,
                                amina.id(),
                                MAIL,
                                TieChange.Kind.UNTIED,
                                "was a shared mailbox",
                                Instant.parse("2024-05-04T07:00:00Z"),
                                "another"));
    }

    @Test
    void neverRecordsBeforeTheChangeThatItFollows() {
        Learner amina = amina();
        tie(amina, MAIL);
        records.clock().moveTo("2024-05-01T07:00:00Z");
        tie(amina, MOODLE);

        assertThat(records.learners().history(amina.id()))
                .extracting(TieChange::recordedAt)
                .containsOnly(Instant.parse("2024-05-02T07:00:00Z"));
    }

    @Test
    void readsTheAgentsOfManyLearnersAtOnce() {
        Learner amina = amina();
        Learner other = records.learners().create("Boris", "Kern", BY);
        tie(amina, MAIL);

        assertThat(records.learners().agentsOf(List.of(amina.id(), other.id(), LearnerId.random()), RecordTime.LATEST))
                .containsOnlyKeys(amina.id(), other.id())
                .containsEntry(other.id(), Set.of(other.id().account()))
                .containsEntry(amina.id(), Set.of(amina.id().account(), MAIL));
        assertThat(records.learners().agentsOf(List.of(), RecordTime.LATEST)).isEmpty();
    }

    @Test
    void namesEveryRuleThatATieBreaks() {
        Learner amina = amina();
        AgentId endless = new Account(new Iri("https://moodle.example.org"), "x".repeat(600));

        assertThatThrownBy(() -> records.learners().tie(amina.id(), endless, " ", BY))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules()).extracting("field").containsExactly("reason", "agent"));
    }

    @Test
    void givesAnAgentToOneOfManyWhoWantItAtOnce() throws Exception {
        List<Learner> wanting = IntStream.range(0, 8)
                .mapToObj(i -> records.learners().create("L" + i, "Test", BY))
                .toList();
        CyclicBarrier start = new CyclicBarrier(wanting.size());

        List<TieOutcome> outcomes = allAtOnce(wanting.stream()
                .<Callable<TieOutcome>>map(learner -> () -> {
                    start.await();
                    return records.learners().tie(learner.id(), MAIL, "at once", BY);
                })
                .toList());

        assertThat(outcomes).filteredOn(TieOutcome.Recorded.class::isInstance).hasSize(1);
        LearnerId owner = records.learners().learnerOf(MAIL, RecordTime.LATEST).orElseThrow();
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof TieOutcome.Recorded))
                .hasSize(7)
                .containsOnly(new TieOutcome.BelongsToAnother(owner));
        assertThat(records.jdbc()
                        .sql("select count(*) from agent_ties")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void numbersChangesMadeAtOnceWithoutAGap() throws Exception {
        Learner amina = amina();
        CyclicBarrier start = new CyclicBarrier(8);

        allAtOnce(IntStream.range(0, 8)
                .<Callable<TieOutcome>>mapToObj(i -> () -> {
                    start.await();
                    return records.learners().tie(amina.id(), new Mbox("mailto:m" + i + "@example.org"), "all", BY);
                })
                .toList());

        assertThat(records.learners().history(amina.id()))
                .extracting(TieChange::number)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void refusesASecondOwnerInTheDatabaseItself() {
        Learner amina = amina();
        tie(amina, MAIL);

        assertThatThrownBy(() -> records.jdbc().sql("""
                                insert into agent_ties
                                    (number, agent, turn, learner, kind, reason, recorded_at, recorded_by)
                                select 99, agent, 2, learner, 'TIED', reason, recorded_at, recorded_by from agent_ties""").update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void keepsLearnersInSeveralCohorts() {
        Learner amina = amina();
        Cohort lyon = records.cohorts().create("Lyon", BY);
        Cohort evening = records.cohorts().create("Evening", BY);

        assertThat(records.cohorts().add(lyon.id(), amina.id(), BY)).isTrue();
        assertThat(records.cohorts().add(lyon.id(), amina.id(), BY)).isFalse();
        assertThat(records.cohorts().add(evening.id(), amina.id(), BY)).isTrue();

        assertThat(records.cohorts().members(lyon.id())).containsExactly(amina.id());
        assertThat(records.learners().ofCohort(evening.id(), 10, 0).items()).containsExactly(amina);
        assertThat(records.learners().ofCohort(evening.id(), 10, 0).total()).isEqualTo(1);
        assertThat(records.cohorts().list(10, 0).items()).containsExactly(evening, lyon);
        assertThat(records.cohorts().find(lyon.id())).contains(lyon);
        assertThat(records.cohorts().find(CohortId.random())).isEmpty();
        assertThat(records.audited()).hasSize(5);
    }

    @Test
    void readsMembersAsKnownAtEachInstant() {
        Learner amina = amina();
        Cohort lyon = records.cohorts().create("Lyon", BY);
        Instant added = records.clock().moveTo("2024-05-03T07:00:00Z");
        records.cohorts().add(lyon.id(), amina.id(), BY);
        Instant removed = records.clock().moveTo("2024-05-04T07:00:00Z");
        assertThat(records.cohorts().remove(lyon.id(), amina.id(), "moved to Paris", BY))
                .isTrue();
        assertThat(records.cohorts().remove(lyon.id(), amina.id(), "moved to Paris", BY))
                .isFalse();
        Instant back = records.clock().moveTo("2024-05-05T07:00:00Z");
        records.cohorts().add(lyon.id(), amina.id(), BY);

        assertThat(records.cohorts().members(lyon.id(), added.minusSeconds(1))).isEmpty();
        assertThat(records.cohorts().members(lyon.id(), added)).containsExactly(amina.id());
        assertThat(records.cohorts().members(lyon.id(), removed)).isEmpty();
        assertThat(records.cohorts().members(lyon.id(), back)).containsExactly(amina.id());
    }

    @Test
    void refusesMembersAndCohortsThatDoNotExist() {
        Learner amina = amina();
        Cohort lyon = records.cohorts().create("Lyon", BY);

        assertThatThrownBy(() -> records.cohorts().add(CohortId.random(), amina.id(), BY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("cohort");
        assertThatThrownBy(() -> records.cohorts().add(lyon.id(), LearnerId.random(), BY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("learner");
    }

    @Test
    void keepsWhichProposalsWereRefusedAndOpenedAgain() {
        Learner amina = amina();
        ProposalRefusals refusals = records.refusals();
        ProposalRefusal refused =
                refusals.refuse(MOODLE, amina.id(), "a namesake", BY).orElseThrow();

        assertThat(refused)
                .isEqualTo(new ProposalRefusal(
                        1,
                        MOODLE,
                        amina.id(),
                        ProposalRefusal.Kind.REFUSED,
                        "a namesake",
                        Instant.parse("2024-05-02T07:00:00Z"),
                        BY));
        assertThat(refusals.find(1)).contains(refused);
        assertThat(refusals.refuse(MOODLE, amina.id(), "again", BY)).isEmpty();
        assertThat(refusals.standing()).containsOnly(Map.entry(MOODLE, Set.of(amina.id())));

        assertThat(refusals.reopen(MOODLE, amina.id(), "was a mistake", BY)).isPresent();
        assertThat(refusals.reopen(MOODLE, amina.id(), "again", BY)).isEmpty();
        assertThat(refusals.standing()).isEmpty();
        assertThat(refusals.refuse(MOODLE, amina.id(), "for good", BY)).isPresent();

        assertThat(refusals.history(2, 0).items())
                .extracting(ProposalRefusal::reason)
                .containsExactly("for good", "was a mistake");
        assertThat(refusals.history(2, 2).items()).containsExactly(refused);
        assertThat(refusals.history(2, 0).total()).isEqualTo(3);
        assertThat(records.audited())
                .containsSubsequence("agent-proposal-refused " + amina.id(), "agent-proposal-reopened " + amina.id());
    }

    @Test
    void refusesProposalsOfKnownLearnersForAReasonOnly() {
        Learner amina = amina();

        assertThatThrownBy(() -> records.refusals().refuse(MAIL, LearnerId.random(), "a namesake", BY))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> records.refusals().refuse(MAIL, amina.id(), " ", BY))
                .isInstanceOf(BrokenRulesException.class);
        assertThat(records.refusals().history(10, 0).total()).isZero();
    }

    @Test
    void erasesWhoWasRefusedWithTheLearner() {
        Learner amina = amina();
        tie(amina, MAIL);
        records.refusals().refuse(MOODLE, amina.id(), "Amina has another account", BY);

        assertThat(records.learners().anonymise(amina.id())).isEqualTo(3);

        assertThat(records.refusals().history(10, 0).items()).singleElement().satisfies(act -> {
            assertThat(act.agent().canonical()).contains(JalonProfile.ERASED).doesNotContain("4711");
            assertThat(act.reason()).isEqualTo("erased");
        });
    }

    private Learner amina() {
        return records.learners().create("Amina", "Diallo", BY);
    }

    private void tie(Learner learner, AgentId agent) {
        assertThat(records.learners().tie(learner.id(), agent, "seen on the list", BY))
                .isInstanceOf(TieOutcome.Recorded.class);
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = threads.invokeAll(work);
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
