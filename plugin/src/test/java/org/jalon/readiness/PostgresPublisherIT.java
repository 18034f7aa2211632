package org.jalon.readiness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jalon.candidacy.Records;
import org.junit.jupiter.api.AfterAll;

class PostgresPublisherIT extends PublisherContract {

    private static final EmbeddedPostgres POSTGRES = Records.startPostgres();

    @AfterAll
    static void stopPostgres() throws IOException {
        POSTGRES.close();
    }

    @Override
    ReadinessCentre open() {
        return ReadinessCentre.on(POSTGRES);
    }
}
