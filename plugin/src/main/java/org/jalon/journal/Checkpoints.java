package org.jalon.journal;

import java.util.Collection;
import java.util.Map;

/** How far each projection has come; locked for the transaction by whoever moves it on. */
public interface Checkpoints {

    /** The positions by projection name, 0 for a new one, locked until the transaction ends. */
    Map<String, Long> lock(Collection<String> projections);

    /** Which erasures of the feed all these projections have followed: the least of their counts. */
    long erasures(Collection<String> projections);

    void followed(Collection<String> projections, long erasures);

    void moveTo(Collection<String> projections, long position);
}
