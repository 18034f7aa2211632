package org.jalon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jalon.lrs.replication.Replication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs each direction on a thread of its own for as long as the application does, so that a slow remote holds up nobody. */
class ReplicationRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicationRuns.class);

    private final Replication replication;
    private final ReplicationSettings settings;
    private @Nullable ScheduledExecutorService threads;

    ReplicationRuns(Replication replication, ReplicationSettings settings) {
        this.replication = replication;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("replication-", 1).factory());
        if (settings.outbound()) {
            schedule(started, replication::deliver);
        }
        if (settings.inbound()) {
            schedule(started, replication::collect);
        }
        threads = started;
    }

    private void schedule(ScheduledExecutorService started, Runnable run) {
        long pause = settings.interval().toMillis();
        var unused = started.scheduleWithFixedDelay(() -> attempt(run), 0, pause, TimeUnit.MILLISECONDS);
    }

    /** A run notes its own failures; what it cannot note, such as a database that is gone, must not end the schedule. */
    private static void attempt(Runnable run) {
        try {
            run.run();
        } catch (RuntimeException failed) {
            LOG.warn("A run of replication broke off: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
