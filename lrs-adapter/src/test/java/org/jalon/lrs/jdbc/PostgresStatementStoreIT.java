package org.jalon.lrs.jdbc;

import java.io.IOException;

class PostgresStatementStoreIT extends JdbcStatementStoreContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
