package org.jalon.learner.jdbc;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one writer of identities and cohorts at a time through, in every instance on the same database. */
@Component
class IdentityLock {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IdentityLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work in a transaction that holds the lock until it commits. */
    <T> T holding(Supplier<T> work) {
        return transaction.execute(_status -> {
            jdbc.sql("select id from identity_lock where id = 1 for update")
                    .query(Integer.class)
                    .single();
            return work.get();
        });
    }
}
