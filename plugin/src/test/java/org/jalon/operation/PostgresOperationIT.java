package org.jalon.operation;

import org.jalon.FreshDatabase;

class PostgresOperationIT extends OperationContract {

    @Override
    Operation open() {
        return Operation.on(FreshDatabase.postgres());
    }
}
