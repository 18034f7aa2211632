package org.jalon.lrs.jdbc;

import java.time.Clock;
import org.jalon.lrs.Documents;
import org.jalon.lrs.DocumentsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The documents of one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcDocumentsContract extends DocumentsContract {

    private static final int MOST_BYTES = 700_000;

    private TestDatabase database;
    private JdbcDocuments documents;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openDatabase() throws Exception {
        database = open();
        documents = new JdbcDocuments(database.jdbc(), database.transaction(), Clock.systemUTC(), MOST_BYTES);
    }

    @AfterAll
    void closeDatabase() throws Exception {
        database.close();
    }

    @Override
    protected Documents documents() {
        return documents;
    }
}
