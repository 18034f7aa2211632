package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attachments keep to on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcAttachmentsContract {

    private static final int LENGTH = 600_000;
    private static final int CHUNKS = 10;

    private final Random random = new Random(7);
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private TestDatabase database;
    private JdbcStatementStore store;
    private JdbcAttachments attachments;
    private JdbcAttachments twoDaysLater;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openDatabase() throws Exception {
        database = open();
        store = database.store();
        attachments = database.attachments(Clock.systemUTC());
        twoDaysLater = database.attachments(Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
    }

    @AfterAll
    void closeDatabase() throws Exception {
        pool.shutdown();
        store.close();
        database.close();
    }

    @AfterEach
    void leavesNothingLoose() {
        assertThat(count("attachment_loose")).isZero();
        assertThat(chunksWithoutAttachment()).isZero();
    }

    private long count(String table) {
        Long count = database.jdbc().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    private long chunksWithoutAttachment() {
        return count("attachment_chunk c where not exists (select 1 from attachment a where a.content = c.content)");
    }

    private long chunksOf(Sha2 sha2) {
        return count("attachment_chunk c join attachment a on a.content = c.content and a.sha2 = '" + sha2 + "'");
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Sha2 sha2(byte[] bytes, int bits) {
        Sha2 form = new Sha2("0".repeat(bits / 4));
        return new Sha2(HexFormat.of().formatHex(form.newDigest().digest(bytes)));
    }

    private OptionalLong receive(byte[] bytes) throws IOException {
        return attachments.receive(sha2(bytes, 256), new ByteArrayInputStream(bytes));
    }

    private byte[] read(Sha2 sha2) throws IOException {
        try (InputStream bytes = attachments.open(sha2).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private static Statement naming(Sha2 sha2) {
        return statement(StatementId.random(), LEA, "attached", "proof", """
                ,"attachments":[{"usageType":"https://example.org/proof","display":{"fr":"Preuve"},
                "contentType":"application/pdf","length":1,"sha2":"%s"}]""".formatted(sha2));
    }

    private AppendOutcome append(Statement statement, Sha2 received) {
        return store.append(List.of(statement), MOODLE, Set.of(received));
    }

    private StoredStatement stored(Statement statement) {
        return store.find(statement.id().orElseThrow()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {224, 256, 384, 512})
    void keepsBytesByTheirDigest(int bits) throws Exception {
        byte[] bytes = bytes(LENGTH);
        Sha2 sha2 = sha2(bytes, bits);
        assertThat(attachments.receive(sha2, new ByteArrayInputStream(bytes))).hasValue(LENGTH);
        assertThat(read(sha2)).isEqualTo(bytes);
        assertThat(chunksOf(sha2)).isEqualTo(CHUNKS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 1024 * 1024, 1024 * 1024 + 1})
    void keepsEveryLength(int length) throws Exception {
        byte[] bytes = bytes(length);
        assertThat(receive(bytes)).hasValue(length);
        assertThat(read(sha2(bytes, 256))).isEqualTo(bytes);
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        byte[] bytes = bytes(LENGTH);
        receive(bytes);
        assertThat(receive(bytes)).hasValue(LENGTH);
        assertThat(chunksOf(sha2(bytes, 256))).isEqualTo(CHUNKS);
    }

    @Test
    void keepsTheSameBytesOnceWhenTheyComeTogether() throws Exception {
        byte[] bytes = bytes(LENGTH);
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<OptionalLong> upload = () -> {
            start.await();
            return receive(bytes);
        };
        for (Future<OptionalLong> done : pool.invokeAll(Collections.nCopies(4, upload))) {
            assertThat(done.get()).hasValue(LENGTH);
        }
        assertThat(chunksOf(sha2(bytes, 256))).isEqualTo(CHUNKS);
        assertThat(read(sha2(bytes, 256))).isEqualTo(bytes);
    }

    @Test
    void keepsNothingUnderAWrongDigest() throws Exception {
        Sha2 other = sha2(bytes(10), 256);
        assertThat(attachments.receive(other, new ByteArrayInputStream(bytes(LENGTH))))
                .isEmpty();
        assertThat(attachments.open(other)).isEmpty();
        byte[] kept = bytes(10);
        receive(kept);
        assertThat(attachments.receive(sha2(kept, 256), new ByteArrayInputStream(bytes(20))))
                .isEmpty();
        assertThat(read(sha2(kept, 256))).isEqualTo(kept);
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() {
        byte[] bytes = bytes(LENGTH);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] target, int from, int size) throws IOException {
                throw new IOException("cut");
            }
        });
        assertThatIOException().isThrownBy(() -> attachments.receive(sha2(bytes, 256), broken));
        assertThat(attachments.open(sha2(bytes, 256))).isEmpty();
    }

    @Test
    void keepsWhatAStatementRefersToAndSweepsTheRest() throws Exception {
        byte[] used = bytes(LENGTH);
        byte[] unused = bytes(LENGTH);
        receive(used);
        receive(unused);
        Statement statement = naming(sha2(used, 256));
        assertThat(append(statement, sha2(used, 256))).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(attachments.of(List.of(stored(statement)))).containsExactly(sha2(used, 256));

        attachments.sweep();
        assertThat(attachments.open(sha2(unused, 256))).isPresent();
        assertThat(twoDaysLater.sweep()).isPositive();
        assertThat(attachments.open(sha2(unused, 256))).isEmpty();
        assertThat(read(sha2(used, 256))).isEqualTo(used);
    }

    @Test
    void sweepsAnUploadThatNeverEnded() {
        UUID content = UUID.randomUUID();
        database.jdbc().update("insert into attachment_loose values (?, current_timestamp, false)", content);
        database.jdbc().update("insert into attachment_chunk values (?, 0, ?)", content, bytes(10));
        attachments.sweep();
        assertThat(count("attachment_loose")).isEqualTo(1);
        twoDaysLater.sweep();
    }

    @Test
    void doesNotAttachWhatOnlyAnotherStatementBrought() throws Exception {
        byte[] bytes = bytes(10);
        receive(bytes);
        append(naming(sha2(bytes, 256)), sha2(bytes, 256));
        Statement second = naming(sha2(bytes, 256));
        store.append(List.of(second), MOODLE);
        assertThat(attachments.of(List.of(stored(second)))).isEmpty();
    }

    @Test
    void attachesOnceToAStatementThatIsSentTwice() throws Exception {
        byte[] bytes = bytes(10);
        receive(bytes);
        Statement statement = naming(sha2(bytes, 256));
        AppendOutcome first = append(statement, sha2(bytes, 256));
        assertThat(append(statement, sha2(bytes, 256))).isEqualTo(first);
        assertThat(attachments.of(List.of(stored(statement)))).containsExactly(sha2(bytes, 256));
    }

    @Test
    void storesNoStatementWhoseAttachmentIsGone() {
        Sha2 gone = sha2(bytes(10), 256);
        Statement statement = naming(gone);
        assertThat(append(statement, gone)).isEqualTo(new AppendOutcome.AttachmentsGone(Set.of(gone)));
        assertThat(store.find(statement.id().orElseThrow())).isEmpty();
    }

    @Test
    void removesNothingThatAnOpenTransactionRefersTo() throws Exception {
        byte[] bytes = bytes(LENGTH);
        Sha2 sha2 = sha2(bytes, 256);
        receive(bytes);
        Future<Integer> swept = database.transaction().execute(status -> {
            database.jdbc().queryForList("select sha2 from attachment where sha2 = ? for update", sha2.value());
            database.jdbc().update("insert into statement_attachment values (?, ?)", -1, sha2.value());
            return startAndWaitALittle(twoDaysLater::sweep);
        });
        swept.get();
        assertThat(read(sha2)).isEqualTo(bytes);
    }

    @Test
    void refusesAStatementThatWaitedForTheRemovalOfItsAttachment() throws Exception {
        byte[] bytes = bytes(LENGTH);
        Sha2 sha2 = sha2(bytes, 256);
        receive(bytes);
        Statement statement = naming(sha2);
        Future<AppendOutcome> appended = database.transaction().execute(status -> {
            database.jdbc().queryForList("select sha2 from attachment where sha2 = ? for update", sha2.value());
            database.jdbc().update("delete from attachment where sha2 = ?", sha2.value());
            return startAndWaitALittle(() -> append(statement, sha2));
        });
        assertThat(appended.get()).isInstanceOf(AppendOutcome.AttachmentsGone.class);
        database.jdbc()
                .update("delete from attachment_chunk c where not exists"
                        + " (select 1 from attachment a where a.content = c.content)");
    }

    private <T> Future<T> startAndWaitALittle(Callable<T> other) {
        Future<T> started = pool.submit(other);
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return started;
    }

    @Test
    void leavesNoStatementWithoutItsBytesWhenSweepingMeanwhile() throws Exception {
        for (int round = 0; round < 30; round++) {
            byte[] bytes = bytes(300_000);
            Sha2 sha2 = sha2(bytes, 256);
            receive(bytes);
            Statement statement = naming(sha2);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<AppendOutcome>> both = new ArrayList<>();
            both.add(() -> {
                start.await();
                return append(statement, sha2);
            });
            both.add(() -> {
                start.await();
                twoDaysLater.sweep();
                return new AppendOutcome.Conflict(List.of());
            });
            List<Future<AppendOutcome>> done = pool.invokeAll(both);
            done.get(1).get();
            if (done.get(0).get() instanceof AppendOutcome.Appended) {
                assertThat(read(sha2)).isEqualTo(bytes);
            } else {
                assertThat(store.find(statement.id().orElseThrow())).isEmpty();
                assertThat(attachments.open(sha2)).isEmpty();
            }
        }
    }
}
