package org.jalon.lrs;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many of each kind of thing went, such as documents or attachments. */
public record ErasedCounts(SortedMap<String, Long> counts) {

    public static final ErasedCounts NONE = new ErasedCounts(new TreeMap<>());

    public ErasedCounts {
        counts = new TreeMap<>(counts);
    }

    public static ErasedCounts of(String kind, long count) {
        return new ErasedCounts(new TreeMap<>(Map.of(kind, count)));
    }

    /** Both together, the same kinds added up. */
    public ErasedCounts plus(ErasedCounts other) {
        SortedMap<String, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
        return new ErasedCounts(sums);
    }
}
