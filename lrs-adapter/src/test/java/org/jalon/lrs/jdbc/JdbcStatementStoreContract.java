package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.statement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.LearningRecordStoreContract;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Statement;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the embedded store keeps to on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcStatementStoreContract extends LearningRecordStoreContract {

    private TestDatabase database;
    private JdbcStatementStore store;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openStore() throws Exception {
        database = open();
        store = database.store();
    }

    @AfterAll
    void closeStore() throws Exception {
        store.close();
        database.close();
    }

    TestDatabase database() {
        return database;
    }

    @Override
    protected LearningRecordStore store() {
        return store;
    }

    @Override
    protected StatementFeed feed() {
        return store;
    }

    @Test
    void makesOthersWaitForATransactionThatHoldsTheHead() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        long start = store.head();
        Statement late = statement(LEA, "completed", "late");
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> holder = pool.submit(() -> database.transaction().executeWithoutResult(status -> {
                database.jdbc().queryForList("select position from feed_head where id = 1 for update");
                held.countDown();
                awaitQuietly(release);
                database.jdbc().update("update feed_head set position = position + 1 where id = 1");
            }));
            held.await();
            Future<AppendOutcome> waiting = pool.submit(() -> store.append(List.of(late), MOODLE));
            assertThat(store.after(start, 10)).isEmpty();
            assertThat(waiting.isDone()).isFalse();
            release.countDown();
            holder.get();
            waiting.get();
        }
        List<FeedEntry> entries = store.after(start, 10);
        assertThat(entries)
                .extracting(entry -> entry.statement().id())
                .containsExactly(late.id().orElseThrow());
        assertThat(entries.getFirst().statement().position()).isEqualTo(start + 2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void sharesTheSequenceWithAnotherInstance() throws Exception {
        long start = store.head();
        try (JdbcStatementStore other = database.store();
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> here = pool.submit(() -> appendMany(store));
            Future<?> there = pool.submit(() -> appendMany(other));
            here.get();
            there.get();
        }
        assertThat(store.after(start, 1000)).hasSize(60);
        assertThat(store.head()).isEqualTo(start + 60);
    }

    private static void appendMany(LearningRecordStore into) {
        for (int i = 0; i < 30; i++) {
            into.append(List.of(statement(LEA, "completed", "shared-" + i)), MOODLE);
        }
    }

    @Test
    void keepsStoredGoingForwardWhenTheClockGoesBack() {
        store.append(List.of(statement(LEA, "completed", "a")), MOODLE);
        Instant before = store.consistentThrough();
        Clock past = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        Statement next = statement(LEA, "completed", "b");
        try (JdbcStatementStore slow = new JdbcStatementStore(database.jdbc(), database.transaction(), past)) {
            slow.append(List.of(next), MOODLE);
        }
        assertThat(store.find(next.id().orElseThrow()).orElseThrow().stored()).isAfter(before);
    }

    @Test
    void promisesNothingWhileAWriteIsOpenAndKeepsWhatItPromised() throws Exception {
        store.append(List.of(statement(LEA, "completed", "a")), MOODLE);
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (JdbcStatementStore later = new JdbcStatementStore(database.jdbc(), database.transaction(), ahead);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Instant before = store.consistentThrough();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Future<?> holder = pool.submit(() -> database.transaction().executeWithoutResult(status -> {
                database.jdbc().queryForList("select position from feed_head where id = 1 for update");
                held.countDown();
                awaitQuietly(release);
            }));
            held.await();
            assertThat(later.consistentThrough()).isEqualTo(before);
            release.countDown();
            holder.get();
            Instant promised = later.consistentThrough();
            assertThat(promised).isAfter(before.plus(Duration.ofMinutes(59)));
            Statement next = statement(LEA, "completed", "b");
            store.append(List.of(next), MOODLE);
            assertThat(store.find(next.id().orElseThrow()).orElseThrow().stored())
                    .isAfter(promised);
        }
    }

    @Test
    void remembersWhatStatementsSayOfActivitiesVerbsAndAgents() {
        String name = UUID.randomUUID().toString();
        Iri activity = new Iri("https://example.org/activities/" + name);
        Iri verb = new Iri("https://example.org/verbs/" + name);
        JdbcDescriptions descriptions = new JdbcDescriptions(database.jdbc());
        assertThat(descriptions.find(activity)).isEmpty();
        store.append(
                List.of(StatementReader.readAuthored(described(name, "\"en\":\"first\",\"fr\":\"premier\"", "Léa"))),
                MOODLE);
        store.append(
                List.of(
                        StatementReader.readAuthored(described(name, "\"en\":\"second\"", "Léa M.")),
                        StatementReader.readAuthored(described(name, "\"de\":\"dritter\"", "Léa"))),
                MOODLE);
        try (JdbcStatementStore other = database.store()) {
            other.append(List.of(StatementReader.readAuthored(described(name, "\"de\":\"vierter\"", "Léa"))), MOODLE);
        }
        Map<String, String> merged = Map.of("en", "second", "fr", "premier", "de", "vierter");
        assertThat(descriptions.definitions(Set.of(activity)).values())
                .extracting(definition -> definition.name().texts())
                .containsExactly(merged);
        assertThat(descriptions.displays(Set.of(verb)).values())
                .extracting(LanguageMap::texts)
                .containsExactly(merged);
        assertThat(descriptions.names(new Mbox("mailto:" + name + "@example.org")))
                .containsExactly("Léa", "Léa M.");
        assertThat(descriptions.find(activity).orElseThrow()).contains("vierter", "\"id\":\"" + activity.value());
    }

    private static String described(String name, String texts, String agent) {
        return """
                {"actor":{"mbox":"mailto:%s@example.org","name":"%s"},
                 "verb":{"id":"https://example.org/verbs/%s","display":{%s}},
                 "object":{"id":"https://example.org/activities/%s","definition":{"name":{%s}}}}""".formatted(name, agent, name, texts, name, texts);
    }

    @Test
    void writesWhatWaitsBeforeItCloses() {
        JdbcStatementStore closing = database.store();
        Statement last = statement(LEA, "completed", "last");
        closing.append(List.of(last), MOODLE);
        closing.close();
        assertThat(store.find(last.id().orElseThrow())).isPresent();
        List<Statement> after = List.of(statement(LEA, "completed", "after"));
        assertThatThrownBy(() -> closing.append(after, MOODLE)).isInstanceOf(StoreUnavailableException.class);
    }
}
