package org.jalon.lrs.server;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jalon.lrs.Writer;

/**
 * How fast anybody may ask: each credential up to its rate, with what ten seconds of it saved up; each remote address one
 * wrong key or secret per second, with fifty saved up. Remembers the 10,000 that asked last.
 */
public final class RequestRates {

    /** Requests per second of a credential, unless set otherwise. */
    public static final int DEFAULT = 300;

    private static final int OF_LAUNCH = 20;
    private static final int OF_FAILURES = 1;
    private static final int FAILURES_SAVED = 50;
    private static final int SECONDS_SAVED = 10;
    private static final int MOST_REMEMBERED = 10_000;

    private final int rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param rate requests per second of a credential, 0 for as many as it likes; launch tokens and failures keep theirs */
    public RequestRates(int rate) {
        this(rate, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RequestRates(int rate, TimeMeter time) {
        if (rate < 0) {
            throw new IllegalArgumentException("a rate is at least 0 requests per second, not " + rate);
        }
        this.rate = rate;
        this.time = time;
    }

    /** Counts a request of this writer; refuses it when there are too many. */
    void count(Writer writer) {
        int allowed = writer.launch().isPresent() ? OF_LAUNCH : rate;
        if (allowed > 0) {
            take(bucket("writer " + writer.id(), allowed, allowed * SECONDS_SAVED), "The credential asks too often");
        }
    }

    /** Whether a wrong pair from this address may be told at once; if so it is counted as one. */
    boolean suspect(String address) {
        return failures(address).tryConsume(1);
    }

    /** The pair was right after all. */
    void clear(String address) {
        failures(address).addTokens(1);
    }

    /** The answer to an address that had too many wrong pairs. */
    XapiRefusal tooManyFailures(String address) {
        return XapiRefusal.tooMany("Too many wrong keys or secrets came from this address", seconds(failures(address)));
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket failures(String address) {
        return bucket("address " + address, OF_FAILURES, FAILURES_SAVED);
    }

    private Bucket bucket(String who, int perSecond, int saved) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(saved).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static void take(Bucket bucket, String because) {
        if (!bucket.tryConsume(1)) {
            throw XapiRefusal.tooMany(because, seconds(bucket));
        }
    }

    private static long seconds(Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
