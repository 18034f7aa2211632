package org.jalon;

import java.util.concurrent.TimeUnit;
import org.jalon.journal.ProjectionStoppedException;
import org.jalon.journal.Projector;
import org.jalon.journal.RebuildRunningException;
import org.jalon.lrs.Attachments;
import org.jalon.readiness.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps projections and publications up while nobody asks; a failed run is logged and the next one goes on. */
@Component
@EnableScheduling
class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int REST_PER_WORK = 4;
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(10);

    private final Projector projector;
    private final Publisher publisher;
    private final Attachments attachments;
    private long notBefore = System.nanoTime();

    Background(Projector projector, Publisher publisher, Attachments attachments) {
        this.projector = projector;
        this.publisher = publisher;
        this.attachments = attachments;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void project() {
        unlessStopped(projector::catchUp);
    }

    /** Where a projection stopped was told once. */
    private static void unlessStopped(Runnable work) {
        try {
            work.run();
        } catch (ProjectionStoppedException told) {
            LOG.debug("Still stopped", told);
        }
    }

    /** What an earlier version of Jalon derived is derived anew, beside what is in force; another instance may be at it. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void rebuildOutdated() {
        try {
            projector.rebuildOutdated();
        } catch (RebuildRunningException elsewhere) {
            LOG.debug("The projections are being rebuilt by another instance");
        }
    }

    /** Assesses all candidates, since time alone changes verdicts too; then rests four times as long, 10 s at most. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publish() {
        long began = System.nanoTime();
        if (began - notBefore >= 0) {
            unlessStopped(publisher::publish);
            long ended = System.nanoTime();
            notBefore = ended + Math.min((ended - began) * REST_PER_WORK, LONGEST_REST);
        }
    }

    /** Removes uploads that never ended and attachments that no statement refers to. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweepAttachments() {
        attachments.sweep();
    }
}
