package org.jalon.lrs.jdbc;

import java.io.IOException;

class PostgresCredentialsIT extends JdbcCredentialsContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
