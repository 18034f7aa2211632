package org.jalon.examfile;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jalon.framework.Confirmation;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkFault;
import org.jalon.framework.FrameworkFile;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.FrameworkReading;
import org.jalon.journal.Act;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RefusedActException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The framework versions with what the centre's persons confirmed of them, as known at an instant. */
@Component
public final class Frameworks {

    private static final Logger LOG = LoggerFactory.getLogger(Frameworks.class);
    private static final int CACHED = 64;

    private final FrameworkLibrary library;
    private final Map<CacheKey, Framework> cache = new ConcurrentHashMap<>();
    private final ActLog log;

    private record CacheKey(FrameworkId id, List<Confirmation> confirmations) {}

    Frameworks(FrameworkLibrary library, ActLog log) {
        this.library = library;
        this.log = log;
    }

    /**
     * The id that is written so.
     *
     * @throws NoSuchElementException when there is no such version here; answered as 404
     */
    public FrameworkId get(String id) {
        return ids().stream()
                .filter(known -> known.value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException("There is no framework %s; there are %s".formatted(id, ids())));
    }

    public List<FrameworkId> ids() {
        return library.frameworks().stream().map(Framework::id).toList();
    }

    /** Every version with the confirmations known then. */
    public List<Framework> all(Instant knownAt) {
        ExamFile centre = FileActs.read(log.of(List.of(ActSubject.CENTRE), knownAt));
        return ids().stream().flatMap(id -> find(id, centre).stream()).toList();
    }

    /** The version with the confirmations known then; empty for an unknown id. */
    public Optional<Framework> find(FrameworkId id, Instant knownAt) {
        return find(id, FileActs.read(log.of(List.of(ActSubject.CENTRE), knownAt)));
    }

    /** The version with the confirmations among the centre's acts. */
    public Optional<Framework> find(FrameworkId id, ExamFile centre) {
        return library.findFile(id).map(file -> cached(id, file, confirmations(id, centre)));
    }

    /**
     * Checks that the confirmations of one framework fit it together with those that stand.
     *
     * @param by account id of the person who confirms
     * @throws RefusedActException naming every fault
     */
    public void check(List<DatumConfirmed> confirmed, String by, Instant knownAt) {
        ExamFile centre = FileActs.read(log.of(List.of(ActSubject.CENTRE), knownAt));
        confirmed.stream().map(DatumConfirmed::framework).distinct().forEach(id -> {
            FrameworkFile file = library.findFile(get(id.value())).orElseThrow();
            Map<String, Confirmation> all = byPointer(id, centre);
            confirmed.stream()
                    .filter(c -> c.framework().equals(id))
                    .forEach(c -> all.put(c.pointer(), confirmation(c, by)));
            if (file.read(all.values()) instanceof FrameworkReading.Refused refused) {
                throw new RefusedActException(text(refused.faults()));
            }
        });
    }

    private Framework cached(FrameworkId id, FrameworkFile file, List<Confirmation> confirmations) {
        if (cache.size() > CACHED) {
            cache.clear();
        }
        return cache.computeIfAbsent(new CacheKey(id, confirmations), key -> readAsFarAsFitting(file, confirmations));
    }

    private static List<Confirmation> confirmations(FrameworkId id, ExamFile centre) {
        return List.copyOf(byPointer(id, centre).values());
    }

    /** The latest confirmation of each datum, in the order of their dates. */
    private static Map<String, Confirmation> byPointer(FrameworkId id, ExamFile centre) {
        Map<String, Confirmation> latest = new LinkedHashMap<>();
        for (Act<DatumConfirmed> act : centre.of(DatumConfirmed.class)) {
            if (act.content().framework().equals(id)) {
                latest.remove(act.content().pointer());
                latest.put(act.content().pointer(), confirmation(act.content(), act.by()));
            }
        }
        return latest;
    }

    private static Confirmation confirmation(DatumConfirmed confirmed, String by) {
        return new Confirmation(confirmed.pointer(), confirmed.value(), confirmed.document(), by, confirmed.day());
    }

    /** A confirmation that no longer fits the others, since one of them was withdrawn, must not take all reports away. */
    private static Framework readAsFarAsFitting(FrameworkFile file, List<Confirmation> confirmations) {
        for (int count = confirmations.size(); count > 0; count--) {
            switch (file.read(confirmations.subList(0, count))) {
                case FrameworkReading.Read read -> {
                    return read.framework();
                }
                case FrameworkReading.Refused refused ->
                    LOG.warn(
                            "The confirmation of {} no longer fits and is left out: {}",
                            confirmations.get(count - 1).pointer(),
                            text(refused.faults()));
            }
        }
        return read(file, List.of());
    }

    private static Framework read(FrameworkFile file, Collection<Confirmation> confirmations) {
        return switch (file.read(confirmations)) {
            case FrameworkReading.Read read -> read.framework();
            case FrameworkReading.Refused refused -> throw new IllegalStateException(text(refused.faults()));
        };
    }

    private static String text(List<FrameworkFault> faults) {
        return String.join(
                "\n",
                faults.stream()
                        .map(f -> f.file() + f.pointer() + ": " + f.message())
                        .toList());
    }
}
