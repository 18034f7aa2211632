package org.jalon;

import java.util.concurrent.TimeUnit;
import org.jalon.journal.Projector;
import org.jalon.readiness.Publisher;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps projections and publications up while nobody asks; a failed run is logged and the next one goes on. */
@Component
@EnableScheduling
class Background {

    private static final int AT_MOST_ONE_IN = 20;

    private final Projector projector;
    private final Publisher publisher;
    private long notBefore = System.nanoTime();

    Background(Projector projector, Publisher publisher) {
        this.projector = projector;
        this.publisher = publisher;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void project() {
        projector.catchUp();
    }

    /** Assesses all candidates, since time alone changes verdicts too; spends at most a twentieth of the time on it. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publish() {
        long began = System.nanoTime();
        if (began - notBefore >= 0) {
            publisher.publish();
            long ended = System.nanoTime();
            notBefore = ended + (ended - began) * AT_MOST_ONE_IN;
        }
    }
}
