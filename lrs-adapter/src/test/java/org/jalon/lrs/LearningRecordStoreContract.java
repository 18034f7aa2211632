package org.jalon.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.lrs.TestStatements.HUGO;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.PLAYER;
import static org.jalon.lrs.TestStatements.completed;
import static org.jalon.lrs.TestStatements.statement;
import static org.jalon.lrs.TestStatements.voiding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.Test;

/** What every store keeps to: appending, finding and querying, and what it inherits. The store may hold anything at the beginning of a test. */
public abstract class LearningRecordStoreContract extends StatementFeedContract {

    private StatementQuery by(AgentId agent, int limit, boolean ascending) {
        StatementQuery all = StatementQuery.all(limit);
        return new StatementQuery(
                Optional.of(agent),
                all.relatedAgents(),
                all.verb(),
                all.activity(),
                all.relatedActivities(),
                all.registration(),
                all.since(),
                all.until(),
                all.writer(),
                all.cursor(),
                limit,
                ascending);
    }

    private static Agent someone() {
        return Agent.of(new Mbox("mailto:" + UUID.randomUUID() + "@example.org"));
    }

    private static List<StatementId> ids(List<StoredStatement> statements) {
        return statements.stream().map(StoredStatement::id).toList();
    }

    @Test
    void findsWhatWasAppended() {
        Statement sent = statement(LEA, "completed", "quiz-1");
        AppendOutcome.Appended outcome = append(MOODLE, sent);

        StoredStatement found = store().find(sent.id().orElseThrow()).orElseThrow();
        assertThat(outcome.ids()).containsExactly(found.id());
        assertThat(found.position()).isEqualTo(outcome.position());
        assertThat(found.writer()).isEqualTo(MOODLE.id());
        assertThat(found.timestamp()).isEqualTo(found.stored());
        assertThat(found.json()).startsWith(sent.json().substring(0, sent.json().length() - 1));
        assertThat(found.statement().authority()).contains(MOODLE.authority());
        assertThat(store().consistentThrough()).isAfterOrEqualTo(found.stored());
        assertThat(store().find(StatementId.random())).isEmpty();
    }

    @Test
    void keepsTheTimestampOfTheSender() {
        Statement sent = statement(
                StatementId.random(), LEA, "completed", "q", ",\"timestamp\":\"2024-05-02T08:00:00.1234567+02:00\"");
        append(MOODLE, sent);
        StoredStatement found = store().find(sent.id().orElseThrow()).orElseThrow();
        assertThat(found.timestamp()).isEqualTo(Instant.parse("2024-05-02T06:00:00.123456Z"));
        assertThat(found.json()).contains("2024-05-02T08:00:00.1234567+02:00");
    }

    @Test
    void keepsTimesAtTheEndsOfTheCalendar() {
        for (String time : List.of("0000-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-12:00")) {
            Statement sent = statement(StatementId.random(), LEA, "passed", "q", ",\"timestamp\":\"" + time + "\"");
            StatementId id = appendOne(MOODLE, sent);
            assertThat(store().find(id).orElseThrow().timestamp())
                    .isEqualTo(sent.timestamp().orElseThrow());
        }
    }

    @Test
    void givesAnIdToAStatementWithoutOne() {
        Statement sent = StatementReader.readAuthored("""
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                 "object":{"id":"https://example.org/a"}}""");
        StatementId id = appendOne(MOODLE, sent);
        assertThat(store().find(id).orElseThrow().statement().id()).contains(id);
    }

    @Test
    void storesTheSameStatementOnce() {
        Statement sent = statement(LEA, "completed", "quiz-1");
        AppendOutcome.Appended first = append(MOODLE, sent);
        assertThat(append(MOODLE, sent)).isEqualTo(first);
        assertThat(feed().head()).isEqualTo(first.position());
    }

    @Test
    void refusesAWholeBatchWhenOneIdIsTaken() {
        StatementId taken = appendOne(MOODLE, statement(LEA, "completed", "quiz-1"));
        Statement fresh = statement(LEA, "completed", "quiz-2");
        long before = feed().head();

        AppendOutcome outcome = store().append(List.of(fresh, completed(taken, LEA, "quiz-3")), MOODLE);

        assertThat(outcome).isEqualTo(new AppendOutcome.Conflict(List.of(taken)));
        assertThat(store().find(fresh.id().orElseThrow())).isEmpty();
        assertThat(feed().head()).isEqualTo(before);
    }

    @Test
    void refusesTheSameIdTwiceInABatch() {
        StatementId id = StatementId.random();
        List<Statement> batch = List.of(completed(id, LEA, "a"), completed(id, LEA, "a"));
        assertThatThrownBy(() -> store().append(batch, MOODLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesThroughAnAgentsStatementsInBothDirections() {
        Agent agent = someone();
        List<StatementId> sent = IntStream.range(0, 7)
                .mapToObj(i -> appendOne(MOODLE, statement(agent, "completed", "quiz-" + i)))
                .toList();
        StatementId voiding = appendOne(MOODLE, voiding(sent.get(3)));
        append(MOODLE, statement(HUGO, "completed", "quiz-1"));
        List<StatementId> left = new ArrayList<>(sent);
        left.remove(3);
        left.add(voiding);

        assertThat(walk(by(agent.id(), 2, true))).isEqualTo(left);
        assertThat(walk(by(agent.id(), 2, false))).isEqualTo(left.reversed());
        assertThat(walk(by(agent.id(), 7, false))).isEqualTo(left.reversed());
        assertThat(store().query(by(agent.id(), 7, false)).next()).isEmpty();
        assertThat(store().query(by(someone().id(), 6, false)).statements()).isEmpty();
    }

    private List<StatementId> walk(StatementQuery query) {
        List<StatementId> found = new ArrayList<>();
        StatementPage page = store().query(query);
        found.addAll(ids(page.statements()));
        while (page.next().isPresent()) {
            page = store().query(query.from(page.next().get()));
            found.addAll(ids(page.statements()));
        }
        return found;
    }

    @Test
    void combinesTheFilters() {
        Agent agent = someone();
        StatementId wanted = appendOne(MOODLE, statement(agent, "passed", "quiz-1"));
        append(MOODLE, statement(agent, "failed", "quiz-1"));
        append(MOODLE, statement(agent, "passed", "quiz-2"));
        append(PLAYER, statement(agent, "passed", "quiz-1"));
        StatementQuery query = new StatementQuery(
                Optional.of(agent.id()),
                false,
                Optional.of(new Iri("http://adlnet.gov/expapi/verbs/passed")),
                Optional.of(new Iri("https://example.org/activities/quiz-1")),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MOODLE.id()),
                Optional.empty(),
                1,
                false);
        assertThat(walk(query)).containsExactly(wanted);
    }

    @Test
    void filtersByStoredTime() {
        Agent agent = someone();
        StatementId first = appendOne(MOODLE, statement(agent, "passed", "quiz-1"));
        StatementId second = appendOne(MOODLE, statement(agent, "passed", "quiz-2"));
        Instant between = store().find(first).orElseThrow().stored();
        StatementQuery query = by(agent.id(), 5, false);
        assertThat(ids(store().query(timed(query, Optional.of(between), Optional.empty()))
                        .statements()))
                .containsExactly(second);
        assertThat(ids(store().query(timed(query, Optional.empty(), Optional.of(between)))
                        .statements()))
                .containsExactly(first);
    }

    private static StatementQuery timed(StatementQuery query, Optional<Instant> since, Optional<Instant> until) {
        return new StatementQuery(
                query.agent(),
                query.relatedAgents(),
                query.verb(),
                query.activity(),
                query.relatedActivities(),
                query.registration(),
                since,
                until,
                query.writer(),
                query.cursor(),
                query.limit(),
                query.ascending());
    }

    @Test
    void findsAGroupByItsMember() {
        Agent member = someone();
        Statement sent = StatementReader.readAuthored(
                """
                {"actor":{"objectType":"Group","member":[{"mbox":"%s"}]},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},"object":{"id":"https://example.org/a"}}""".formatted(member.id().canonical().substring("mbox:".length())));
        StatementId id = appendOne(MOODLE, sent);
        assertThat(walk(by(member.id(), 5, false))).containsExactly(id);
    }

    @Test
    void keepsTextsThatDatabasesFindHard() {
        String name = "a\\u0000b\\ud800|\\\\ \uD83D\uDE00";
        String activity = "https://example.org/" + "long/".repeat(2000);
        Statement sent = StatementReader.readAuthored("""
                {"actor":{"account":{"homePage":"https://example.org","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},"object":{"id":"%s"},
                 "result":{"score":{"raw":1.2300000000000000000000001},"response":"\\u0000"}}""".formatted(name, activity));
        StatementId id = appendOne(MOODLE, sent);
        assertThat(store().find(id).orElseThrow().json()).contains(name).contains("1.2300000000000000000000001");
        AgentId agent = sent.actor().identifier().orElseThrow();
        assertThat(AgentId.parse(agent.canonical())).contains(agent);
        assertThat(store().query(by(agent, 1, false)).statements())
                .extracting(StoredStatement::id)
                .contains(id);
    }
}
