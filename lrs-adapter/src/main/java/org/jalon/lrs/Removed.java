package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jalon.xapi.StatementId;

/**
 * What a removal took out, or would take out.
 *
 * @param matching how many statements the order names
 * @param removed how many of them go at once; the rest needs the same order again
 * @param oldest when the first of those that match was stored
 * @param newest when the last of them was stored
 * @param verbs how many of them there are by the IRI of their verb
 * @param alongside how much of other things went with those removed
 * @param ids the statements that go, for a person; empty by age
 * @param kept statements that name the person too and stay: those of others, those held, and voidings of what stays
 */
public record Removed(
        long matching,
        long removed,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        SortedMap<String, Long> verbs,
        ErasedCounts alongside,
        List<StatementId> ids,
        List<StatementId> kept) {

    public Removed {
        verbs = new TreeMap<>(verbs);
        ids = List.copyOf(ids);
        kept = List.copyOf(kept);
    }
}
