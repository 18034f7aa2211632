package org.jalon.evidence.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jalon.catalogue.Recognition;
import org.springframework.stereotype.Repository;

/** The activities that facts are about; what was read once stays in memory, for an id never stands for anything else. */
@Repository
class SeenActivities {

    /** Beyond so many the memory is emptied. */
    private static final int REMEMBERED = 20_000;

    private final Map<UUID, Seen> read = new ConcurrentHashMap<>();

    /**
     * An activity as statements named it; under another name it is another one here.
     *
     * @param keys the most telling first
     */
    record Seen(UUID id, List<Recognition> keys, Optional<String> name) {}

    /** These activities by their ids; unknown ids are left out. */
    Map<UUID, Seen> get(TableSet set, Collection<UUID> ids) {
        Set<UUID> missing = ids.stream().filter(id -> !read.containsKey(id)).collect(Collectors.toSet());
        if (read.size() + missing.size() > REMEMBERED) {
            read.clear();
            missing = Set.copyOf(ids);
        }
        Map<UUID, Seen> found = new HashMap<>();
        load(set, missing).forEach(seen -> found.put(seen.id(), seen));
        read.putAll(found);
        ids.forEach(id -> Optional.ofNullable(read.get(id)).ifPresent(seen -> found.put(id, seen)));
        return found;
    }

    private static List<Seen> load(TableSet set, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : set.query(
                        """
                        select id, keys, name
                        from unnest(cast(? as uuid array)) wanted (wanted_id) join seen_activity@ on id = wanted_id""",
                        (row, _index) -> new Seen(
                                row.getObject(1, UUID.class),
                                ActivityKeys.read(row.getString(2)),
                                Optional.ofNullable(row.getString(3))),
                        (Object) ids.toArray(UUID[]::new));
    }
}
