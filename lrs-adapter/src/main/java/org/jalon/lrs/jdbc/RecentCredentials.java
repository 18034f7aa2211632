package org.jalon.lrs.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Credentials that were read within the last second, so that a busy client does not have its own read each time. */
final class RecentCredentials {

    private static final int MOST = 1000;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Seen> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    private long changes;

    private record Seen(CredentialRow row, long at) {}

    synchronized Optional<CredentialRow> find(String key) {
        return Optional.ofNullable(seen.get(key))
                .filter(entry -> System.nanoTime() - entry.at() < NANOS)
                .map(Seen::row);
    }

    /** How many changes there were; to be asked before a credential is read. */
    synchronized long changes() {
        return changes;
    }

    /** Keeps a credential, unless there was a change since it was read. */
    synchronized void add(CredentialRow row, long changesBefore) {
        if (changes == changesBefore) {
            seen.put(row.key(), new Seen(row, System.nanoTime()));
        }
    }

    /** To be called after every change. */
    synchronized void clear() {
        changes++;
        seen.clear();
    }
}
