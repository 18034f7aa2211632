package org.jalon.journal;

import java.util.Collection;
import java.util.Map;

/** How far each projection has come; locked for the transaction by whoever moves it on. */
public interface Checkpoints {

    /** The positions by projection name, 0 for a new one, locked until the transaction ends. */
    Map<String, Long> lock(Collection<String> projections);

    /** Which erasures of the feed all these projections have followed: the least of their counts. */
    long erasures(Collection<String> projections);

    /** By which version of itself each of these was built, 1 for one that is not known yet. */
    Map<String, Integer> versions(Collection<String> names);

    /** Notes by which version of itself this one, not seen before or about to be built anew, builds its rows. */
    void built(String name, int version);

    void followed(Collection<String> projections, long erasures);

    void moveTo(Collection<String> projections, long position);
}
