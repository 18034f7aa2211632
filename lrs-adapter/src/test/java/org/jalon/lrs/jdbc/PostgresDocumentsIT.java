package org.jalon.lrs.jdbc;

import java.io.IOException;

class PostgresDocumentsIT extends JdbcDocumentsContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
