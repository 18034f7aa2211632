package org.jalon.lrs.jdbc;

import java.io.IOException;

class PostgresAttachmentsIT extends JdbcAttachmentsContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
