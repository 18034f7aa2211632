package org.jalon.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jalon.candidacy.Records;
import org.junit.jupiter.api.AfterAll;

class PostgresOperationIT extends OperationContract {

    private static final EmbeddedPostgres POSTGRES = Records.startPostgres();

    @AfterAll
    static void stopPostgres() throws IOException {
        POSTGRES.close();
    }

    @Override
    Operation open() {
        return Operation.on(POSTGRES);
    }
}
