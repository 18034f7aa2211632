package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.HUGO;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.PLAYER;
import static org.jalon.lrs.TestStatements.completed;
import static org.jalon.lrs.TestStatements.statement;
import static org.jalon.lrs.TestStatements.voiding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RemovalOrder;
import org.jalon.lrs.Removed;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the removal of statements keeps to on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementRemovalContract {

    private static final Instant START = Instant.parse("2024-01-01T08:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(100));
    private static final Agent INES = Agent.of(new Mbox("mailto:ines@example.org"));
    private static final Set<String> TABLES = Set.of(
            "statement",
            "mention",
            "stored_mark",
            "statement_reference",
            "agent",
            "agent_name",
            "erased_statement",
            "refused_request");

    private final SetClock clock = new SetClock(START);
    private TestDatabase database;
    private JdbcStatementStore store;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openDatabase() throws Exception {
        database = open();
    }

    @AfterAll
    void closeDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void openEmptyStore() {
        TABLES.forEach(table -> database.jdbc().update("delete from " + table));
        database.jdbc().update("update feed_head set position = 0, erasures = 0, stored = ?", FeedHead.utc(START));
        clock.set(START);
        store = new JdbcStatementStore(database.jdbc(), database.transaction(), clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Removed remove(RemovalOrder order, Erasable... alongside) {
        return removal(alongside).remove(order, false);
    }

    private JdbcStatementRemoval removal(Erasable... alongside) {
        return new JdbcStatementRemoval(database.jdbc(), database.transaction(), clock, List.of(alongside));
    }

    private static RemovalOrder ofLea(boolean shared) {
        return new RemovalOrder.OfPerson(Set.of(LEA.id()), Set.of(), Set.of(HUGO.id()), Set.of(), shared);
    }

    private StatementId append(Statement statement, Writer writer) {
        AppendOutcome outcome = store.append(List.of(statement), writer);
        assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        return ((AppendOutcome.Appended) outcome).ids().getFirst();
    }

    private StatementId appendOn(int day, Statement statement, Writer writer) {
        clock.set(START.plus(Duration.ofDays(day)));
        return append(statement, writer);
    }

    private List<StatementId> left() {
        return store.after(0, 100).stream().map(entry -> entry.statement().id()).toList();
    }

    private static Statement taughtBy(Agent actor, Agent instructor) {
        return statement(
                StatementId.random(), actor, "completed", "a", """
                ,"context":{"instructor":{"mbox":"%s"}}""".formatted(((Mbox) instructor.id()).value()));
    }

    private static Statement together(Agent one, Agent other) {
        return StatementReader.readAuthored("""
                {"actor":{"objectType":"Group","member":[{"mbox":"%s"},{"mbox":"%s"}]},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                 "object":{"id":"https://example.org/activities/a"}}""".formatted(((Mbox) one.id()).value(), ((Mbox) other.id()).value()));
    }

    @Test
    void takesOutAllThatIsAPersonsAndNothingElse() {
        StatementId hers = append(statement(LEA, "completed", "a"), MOODLE);
        StatementId his = append(statement(HUGO, "completed", "a"), MOODLE);
        StatementId withAStranger = append(together(LEA, INES), MOODLE);
        StatementId withAnother = append(together(LEA, HUGO), MOODLE);
        StatementId asInstructor = append(taughtBy(HUGO, LEA), MOODLE);

        Removed removed = remove(ofLea(false));

        assertThat(removed.ids()).containsExactly(hers, withAStranger);
        assertThat(removed.removed()).isEqualTo(2);
        assertThat(removed.kept()).containsExactly(withAnother, asInstructor);
        assertThat(removed.verbs()).containsEntry("http://adlnet.gov/expapi/verbs/completed", 2L);
        assertThat(left()).containsExactly(his, withAnother, asInstructor);
        assertThat(store.find(hers)).isEmpty();
        assertThat(database.jdbc().queryForList("select canonical from agent", String.class))
                .doesNotContain(INES.id().canonical())
                .contains(LEA.id().canonical());
    }

    @Test
    void takesOutWhatBelongsToOthersTooWhenAsked() {
        append(together(LEA, HUGO), MOODLE);
        append(taughtBy(HUGO, LEA), MOODLE);
        StatementId his = append(statement(HUGO, "completed", "a"), MOODLE);

        Removed removed = remove(ofLea(true));

        assertThat(removed.removed()).isEqualTo(2);
        assertThat(removed.kept()).isEmpty();
        assertThat(left()).containsExactly(his);
        assertThat(database.jdbc().queryForList("select canonical from agent", String.class))
                .doesNotContain(LEA.id().canonical());
    }

    @Test
    void keepsWhatNamesSomebodyOnHold() {
        append(together(LEA, HUGO), MOODLE);
        append(statement(LEA, "completed", "a"), MOODLE);
        var order = new RemovalOrder.OfPerson(Set.of(LEA.id()), Set.of(), Set.of(), Set.of(HUGO.id()), true);
        Removed removed = remove(order);
        assertThat(removed.removed()).isEqualTo(1);
        assertThat(removed.kept()).hasSize(1);
    }

    @Test
    void changesNothingInARehearsal() {
        StatementId hers = append(statement(LEA, "completed", "a"), MOODLE);
        Removed removed = removal().remove(ofLea(false), true);
        assertThat(removed.ids()).containsExactly(hers);
        assertThat(removed.oldest()).isEqualTo(removed.newest()).isPresent();
        assertThat(left()).containsExactly(hers);
        assertThat(store.erasures()).isZero();
        assertThat(append(statement(LEA, "completed", "b"), MOODLE)).isNotNull();
    }

    @Test
    void refusesWhatWasErasedWhenItComesAgain() {
        StatementId hers = StatementId.random();
        append(completed(hers, LEA, "a"), MOODLE);
        remove(ofLea(false));

        AppendOutcome again =
                store.append(List.of(statement(HUGO, "completed", "a"), completed(hers, LEA, "a")), PLAYER);

        assertThat(again).isEqualTo(new AppendOutcome.Erased(List.of(hers)));
        assertThat(left()).isEmpty();
        assertThat(database.jdbc().queryForList("select hash from erased_statement", String.class))
                .hasSize(1)
                .noneMatch(hash -> hash.contains(hers.toString().substring(0, 8)));
    }

    @Test
    void findsWhatAPersonDoesAfterwards() {
        append(statement(LEA, "completed", "a"), MOODLE);
        remove(ofLea(false));
        StatementId later = append(statement(LEA, "completed", "b"), MOODLE);
        assertThat(store.query(of(LEA)).statements()).extracting(s -> s.id()).containsExactly(later);
    }

    private static StatementQuery of(Agent agent) {
        return new StatementQuery(
                Optional.of(agent.id()),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                false);
    }

    @Test
    void leavesNothingInheritedFromWhatIsGone() {
        StatementId hers = append(statement(LEA, "completed", "a"), MOODLE);
        StatementId about = append(referring(HUGO, hers), MOODLE);
        append(referring(INES, about), MOODLE);
        assertThat(store.query(of(LEA)).statements()).hasSize(3);

        Removed removed = remove(ofLea(false));

        assertThat(removed.ids()).containsExactly(hers);
        assertThat(store.query(of(LEA)).statements()).isEmpty();
        assertThat(store.query(of(HUGO)).statements()).hasSize(2);
        assertThat(store.query(ofWriter(MOODLE)).statements()).hasSize(2);
        assertThat(database.jdbc().queryForList("select canonical from agent", String.class))
                .doesNotContain(LEA.id().canonical());
        assertThat(database.jdbc()
                        .queryForList("select distinct mod(id, " + MentionKey.SPAN / 2 + ") from mention", Long.class))
                .containsExactlyInAnyOrder(store.head() - 1, store.head());
    }

    private static StatementQuery ofWriter(Writer writer) {
        StatementQuery all = StatementQuery.all(10);
        return new StatementQuery(
                all.agent(),
                false,
                all.verb(),
                all.activity(),
                false,
                all.registration(),
                all.since(),
                all.until(),
                Optional.of(writer.id()),
                all.cursor(),
                all.limit(),
                false);
    }

    private static Statement referring(Agent agent, StatementId target) {
        return StatementReader.readAuthored("""
                {"actor":{"mbox":"%s"},"verb":{"id":"http://adlnet.gov/expapi/verbs/commented"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(((Mbox) agent.id()).value(), target));
    }

    @Test
    void looksAsIfItHadNeverBeenThere() {
        StatementId first = append(statement(HUGO, "completed", "a"), MOODLE);
        append(voiding(append(statement(LEA, "completed", "a"), MOODLE)), MOODLE);
        StatementId last = append(statement(HUGO, "completed", "b"), MOODLE);
        List<FeedEntry> of = store.after(0, 100);

        remove(ofLea(false));

        assertThat(store.after(0, 100)).containsExactly(of.getFirst(), of.getLast());
        assertThat(left()).containsExactly(first, last);
        assertThat(store.head()).isEqualTo(of.getLast().statement().position());
        assertThat(store.erasures()).isEqualTo(1);
    }

    @Test
    void takesTheVoidingsOfOthersAlong() {
        StatementId hers = append(statement(LEA, "completed", "a"), MOODLE);
        append(staffVoiding(hers), Writer.jalon());
        assertThat(remove(ofLea(false)).removed()).isEqualTo(2);
        assertThat(left()).isEmpty();
    }

    private static Statement staffVoiding(StatementId target) {
        return StatementReader.readAuthored("""
                {"actor":{"mbox":"mailto:staff@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(target));
    }

    @Test
    void keepsHerVoidingOfWhatStays() {
        StatementId his = append(statement(HUGO, "completed", "a"), MOODLE);
        StatementId voiding = append(voiding(his), MOODLE);
        assertThat(remove(ofLea(false)).kept()).containsExactly(voiding);
        assertThat(store.findVoided(his)).isPresent();
        assertThat(left()).containsExactly(his, voiding);
    }

    @Test
    void takesStatementsByTheirIdsToo() {
        StatementId act = append(statement(INES, "graded", "file"), Writer.jalon());
        var order = new RemovalOrder.OfPerson(Set.of(LEA.id()), Set.of(act), Set.of(), Set.of(), false);
        assertThat(remove(order).ids()).containsExactly(act);
        assertThat(left()).isEmpty();
    }

    @Test
    void takesOutByAgeWhatNamesNobodyOfInterest() {
        StatementId old = append(statement(INES, "completed", "a"), MOODLE);
        StatementId hers = append(statement(LEA, "completed", "a"), MOODLE);
        StatementId ours = append(statement(INES, "graded", "a"), Writer.jalon());
        StatementId voidedLate = append(statement(INES, "attempted", "a"), MOODLE);
        StatementId voidedSoon = append(statement(INES, "attempted", "b"), MOODLE);
        StatementId soon = append(staffVoiding(voidedSoon), MOODLE);
        StatementId late = appendOn(90, staffVoiding(voidedLate), MOODLE);
        StatementId young = appendOn(91, statement(INES, "completed", "b"), MOODLE);
        clock.set(NOW);

        Removed removed = remove(new RemovalOrder.OfAge(START.plus(Duration.ofDays(50)), Set.of(LEA.id()), 100));

        assertThat(removed.matching()).isEqualTo(3);
        assertThat(removed.removed()).isEqualTo(3);
        assertThat(removed.ids()).isEmpty();
        assertThat(left()).containsExactly(hers, ours, voidedLate, late, young);
        assertThat(store.append(List.of(completed(old, INES, "a")), MOODLE)).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(soon).isNotIn(left());
    }

    @Test
    void takesTheOldestFirstUpToTheLimitAndNoHalfOfAPair() {
        append(statement(INES, "completed", "a"), MOODLE);
        append(staffVoiding(append(statement(INES, "completed", "b"), MOODLE)), MOODLE);
        append(statement(INES, "completed", "c"), MOODLE);
        clock.set(NOW);

        Removed removed = remove(new RemovalOrder.OfAge(NOW, Set.of(), 2));

        assertThat(removed.matching()).isEqualTo(4);
        assertThat(removed.removed()).isEqualTo(1);
        assertThat(left()).hasSize(3);
    }

    @Test
    void hasOtherThingsGoAlong() {
        append(statement(LEA, "completed", "a"), MOODLE);
        long position = store.head();
        Erasable documents = (agents, positions) -> ErasedCounts.of("seen", agents.size() * 10L + positions.size());
        Erasable checked = (agents, positions) -> {
            assertThat(agents).containsExactly(LEA.id());
            assertThat(positions).containsExactly(position);
            return ErasedCounts.of("seen", 100);
        };
        assertThat(remove(ofLea(false), documents, checked).alongside().counts())
                .containsEntry("seen", 111L);
    }

    @Test
    void takesRefusedRequestsAndLaunchTokensOfAPersonAlong() {
        JdbcRefusedRequests requests = new JdbcRefusedRequests(database.client(), clock);
        requests.add(refusal("{\"actor\":{\"mbox\":\"mailto:lea@example.org\"}}"));
        requests.add(refusal("{\"actor\":{\"mbox\":\"mailto:hugo@example.org\"}}"));
        JdbcCredentials credentials = new JdbcCredentials(database.client(), clock);
        AgentId lea = LEA.id();
        var pair = credentials.issueLaunch(
                lea, new Registration(UUID.randomUUID()), clock.instant().plusSeconds(60));

        Removed removed = remove(ofLea(false), requests, credentials);

        assertThat(removed.alongside().counts())
                .containsEntry("refused-requests", 1L)
                .containsEntry("launch-tokens", 1L);
        assertThat(requests.count()).isEqualTo(1);
        assertThat(credentials.authenticate(pair.key(), pair.secret())).isEmpty();
    }

    private RefusedRequest refusal(String body) {
        return new RefusedRequest(clock.instant(), MOODLE.id(), 400, List.of(), body);
    }
}
