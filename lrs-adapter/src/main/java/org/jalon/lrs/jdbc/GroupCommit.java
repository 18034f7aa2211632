package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Lets waiting batches share one transaction: a single thread takes all that wait, writes them, then answers each. */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_STATEMENTS = 2000;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int LONGEST_RETRY_SECONDS = 30;

    private final GroupWriter writer;
    private final BlockingQueue<PendingBatch> waiting = new LinkedBlockingQueue<>();
    private final Object gate = new Object();
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(GroupWriter writer) {
        this.writer = writer;
        this.thread = Thread.ofVirtual().name("statement-writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    AppendOutcome append(PendingBatch batch) {
        synchronized (gate) {
            if (closed) {
                throw new StoreUnavailableException("the statement store is closed");
            }
            waiting.add(batch);
        }
        try {
            return batch.outcome().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for the commit", interrupted);
        } catch (TimeoutException late) {
            throw new StoreUnavailableException("no commit within " + LONGEST_WAIT_SECONDS + " s", late);
        } catch (ExecutionException failed) {
            throw new StoreUnavailableException("the statement store cannot be written", failed.getCause());
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                PendingBatch first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeGroup(gather(first));
                }
            } catch (InterruptedException interrupted) {
                LOG.warn("The statement writer was interrupted; it goes on until the store is closed.");
            }
        }
    }

    private List<PendingBatch> gather(PendingBatch first) {
        List<PendingBatch> group = new ArrayList<>(List.of(first));
        int statements = first.statements().size();
        while (statements < MOST_STATEMENTS) {
            PendingBatch next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
            statements += next.statements().size();
        }
        return group;
    }

    private void writeGroup(List<PendingBatch> group) throws InterruptedException {
        try {
            answer(group, writeInTime(group));
        } catch (DataAccessException | TransactionException | IllegalStateException failed) {
            if (group.size() == 1) {
                LOG.error(
                        "A batch of {} statements could not be stored: {}",
                        group.getFirst().statements().size(),
                        failed.getClass().getSimpleName());
                group.getFirst().outcome().completeExceptionally(failed);
                return;
            }
            for (PendingBatch alone : group) {
                writeGroup(List.of(alone));
            }
        } catch (RuntimeException | Error broken) {
            group.forEach(batch -> batch.outcome().completeExceptionally(broken));
            LOG.error("Statements could not be stored", broken);
        }
    }

    private List<AppendOutcome> writeInTime(List<PendingBatch> group) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_RETRY_SECONDS);
        long pause = 5;
        while (true) {
            try {
                return writer.write(group);
            } catch (TransientDataAccessException contended) {
                if (System.nanoTime() > deadline) {
                    throw contended;
                }
                Thread.sleep(pause);
                pause = Math.min(pause * 2, 500);
            }
        }
    }

    private static void answer(List<PendingBatch> group, List<AppendOutcome> outcomes) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).outcome().complete(outcomes.get(i));
        }
    }

    /** Takes no further batch, writes those that wait, then returns. */
    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
