package org.jalon.evidence.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.evidence.Shapes;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.StatementId;

/** Gives statements and voidings their places as a store would, in the order in which they arrive. */
final class Feed {

    /** Something that arrives; the same id twice is stored once. */
    record Arrival(StatementId id, String json, Optional<StatementId> voids) {

        static Arrival of(int number, String json) {
            StatementId id = id(number);
            return new Arrival(id, json.replaceFirst("\\{", "{\"id\":\"" + id + "\","), Optional.empty());
        }

        static Arrival voiding(int number, int target) {
            String json = """
                    {"id":"%s","actor":{"mbox":"mailto:lrs@example.org"},"object":{"objectType":"StatementRef","id":"%s"},
                     "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"}}""".formatted(id(number), id(target));
            return new Arrival(id(number), json, Optional.of(id(target)));
        }

        static StatementId id(int number) {
            return new StatementId(new UUID(0x4000, number));
        }
    }

    private Feed() {}

    /** One second apart, the first at the given instant. */
    static List<FeedEntry> of(Instant start, List<Arrival> arrivals) {
        Set<StatementId> known = new HashSet<>();
        Set<StatementId> voided = new HashSet<>();
        List<FeedEntry> entries = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (!known.add(arrival.id())) {
                continue;
            }
            long position = entries.size() + 1L;
            entries.add(new FeedEntry(
                    Shapes.stored(position, arrival.json(), start.plusSeconds(position)),
                    arrival.voids()
                            .filter(known::contains)
                            .map(id -> new FeedEntry.Voided(id, positionOf(id, entries))),
                    voided.contains(arrival.id())));
            arrival.voids().ifPresent(voided::add);
        }
        return entries;
    }

    private static long positionOf(StatementId id, List<FeedEntry> entries) {
        return entries.stream()
                .map(FeedEntry::statement)
                .filter(statement -> statement.id().equals(id))
                .mapToLong(StoredStatement::position)
                .findFirst()
                .orElseThrow();
    }
}
