package org.jalon.journal.jdbc;

import org.jalon.FreshDatabase;

class PostgresRebuildIT extends RebuildContract {

    @Override
    Instances open() {
        return Instances.on(FreshDatabase.postgres());
    }
}
