package org.jalon.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.HUGO;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

/** What every store keeps to when many threads write to it and read its feed. */
public abstract class StatementFeedContract extends RelatedQueriesContract {

    @Test
    void showsAReaderEveryAcknowledgedStatementOnceAndInOrder() throws Exception {
        int writers = 8;
        int batches = 25;
        long start = feed().head();
        Set<StatementId> acknowledged = ConcurrentHashMap.newKeySet();
        List<FeedEntry> seen = new ArrayList<>();
        AtomicBoolean gaveUp = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers + 1)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                writing.add(pool.submit(() -> {
                    for (int b = 0; b < batches; b++) {
                        acknowledged.addAll(append(
                                        MOODLE,
                                        statement(LEA, "completed", "quiz-" + b),
                                        statement(HUGO, "passed", "quiz-" + b))
                                .ids());
                    }
                }));
            }
            Future<?> reading = pool.submit(() -> {
                long position = start;
                while (seen.size() < writers * batches * 2 && !gaveUp.get()) {
                    for (FeedEntry entry : feed().after(position, 7)) {
                        seen.add(entry);
                        position = entry.statement().position();
                    }
                }
            });
            try {
                for (Future<?> writer : writing) {
                    writer.get();
                }
            } catch (ExecutionException failed) {
                gaveUp.set(true);
                throw failed;
            }
            reading.get();
        }
        assertThat(seen)
                .extracting(entry -> entry.statement().id())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(acknowledged);
        assertThat(seen)
                .extracting(entry -> entry.statement().position())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(seen).extracting(entry -> entry.statement().stored()).isSorted();
        assertThat(seen).isEqualTo(feed().after(start, seen.size()));
    }

    @Test
    void storesOneIdFromTwoThreadsOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                long before = feed().head();
                Statement same = statement(LEA, "completed", "quiz-" + i);
                Callable<AppendOutcome> append = () -> store().append(List.of(same), MOODLE);
                List<Future<AppendOutcome>> both = pool.invokeAll(List.of(append, append));
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
                assertThat(feed().head()).isEqualTo(before + 1);
            }
        }
    }
}
