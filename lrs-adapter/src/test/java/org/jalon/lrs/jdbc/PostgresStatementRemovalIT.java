package org.jalon.lrs.jdbc;

import java.io.IOException;

class PostgresStatementRemovalIT extends StatementRemovalContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
