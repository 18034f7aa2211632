package org.jalon.evidence.jdbc;

import org.jalon.FreshDatabase;

class PostgresFactsIT extends FactsContract {

    @Override
    Evidence open() {
        return Evidence.on(FreshDatabase.postgres());
    }
}
