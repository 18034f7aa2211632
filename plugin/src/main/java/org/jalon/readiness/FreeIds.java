package org.jalon.readiness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.NameBasedUuid;
import org.jalon.xapi.StatementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives another id where somebody else wrote a statement under one of ours, which anyone can work out. It follows from that
 * statement as the store completed it, so that nobody can know it before.
 */
final class FreeIds {

    private static final Logger LOG = LoggerFactory.getLogger(FreeIds.class);

    private final LearningRecordStore store;
    private final Map<StatementId, StatementId> instead = new HashMap<>();

    FreeIds(LearningRecordStore store) {
        this.store = store;
    }

    /** The id to write under. */
    StatementId of(StatementId wanted) {
        StatementId id = wanted;
        while (instead.containsKey(id)) {
            id = instead.getOrDefault(id, id);
        }
        return id;
    }

    /** Whether one of these ids is somebody else's; another one stands for it from now on. */
    boolean evade(Collection<StatementId> ids) {
        boolean evaded = false;
        for (StatementId id : ids) {
            Optional<StoredStatement> foreign = store.find(id)
                    .or(() -> store.findVoided(id))
                    .filter(s -> !s.writer().equals(WriterId.JALON));
            if (foreign.isPresent()) {
                LOG.warn(
                        "{} wrote a statement under {}, the id of a publication; it is published under another one",
                        foreign.get().writer(),
                        id);
                instead.put(id, next(foreign.get()));
                evaded = true;
            }
        }
        return evaded;
    }

    private static StatementId next(StoredStatement foreign) {
        return new StatementId(NameBasedUuid.of("instead", foreign.id().toString(), foreign.json()));
    }
}
