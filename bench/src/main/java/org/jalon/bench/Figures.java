package org.jalon.bench;

import java.util.Arrays;

/** Turns times into figures. */
final class Figures {

    private Figures() {}

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** The time, in milliseconds, that 95 of 100 of these times in nanoseconds do not exceed. */
    static double p95Millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)] / 1e6;
    }
}
