package org.jalon.lrs;

import java.util.List;

/** Every stored statement in the order of its position; a reader that follows it never misses one. */
public interface StatementFeed {

    /**
     * The entries behind this position, in order. Positions may have gaps; nothing ever appears at or before a position
     * that was once returned.
     *
     * @param position 0 for the beginning
     * @param limit at most so many entries, at least 1
     */
    List<FeedEntry> after(long position, int limit);

    /** The position of the last statement; 0 when there is none. */
    long head();

    /**
     * How often statements were taken out of the store; it only grows. A reader that finds it changed starts again from
     * position 0, as if what is gone had never been there.
     */
    long erasures();
}
