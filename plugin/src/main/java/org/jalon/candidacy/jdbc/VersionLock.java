package org.jalon.candidacy.jdbc;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one writer at a time replace the version of one record, in every instance on the same database. */
@Component
class VersionLock {

    /** Locks the first version of a candidacy, which every later writer of it meets. */
    static final String CANDIDACY = "select id from candidacy_versions where id = :id and version = 1 for update";

    /** Locks the first version of an exam session. */
    static final String EXAM_SESSION = "select id from exam_session_versions where id = :id and version = 1 for update";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VersionLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work in a transaction that holds the lock until it commits; an unknown record has none. */
    <T> T holding(String lock, UUID id, Supplier<T> work) {
        return transaction.execute(_status -> {
            jdbc.sql(lock).param("id", id).query(UUID.class).optional();
            return work.get();
        });
    }

    /** Does the work, which makes a record that nobody else can know yet, in a transaction. */
    <T> T holdingNone(Supplier<T> work) {
        return transaction.execute(_status -> work.get());
    }
}
