package org.jalon.lrs.replication;

import java.io.IOException;
import org.jalon.lrs.jdbc.TestDatabase;

class PostgresReplicationIT extends ReplicationContract {

    @Override
    TestDatabase open() throws IOException {
        return TestDatabase.postgres();
    }
}
