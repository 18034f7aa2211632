package org.jalon.enterprise.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jalon.candidacy.Records;
import org.junit.jupiter.api.AfterAll;

class PostgresTutorLinksIT extends TutorLinksContract {

    private static final EmbeddedPostgres POSTGRES = Records.startPostgres();

    @AfterAll
    static void stopPostgres() throws IOException {
        POSTGRES.close();
    }

    @Override
    Records open() {
        return Records.on(POSTGRES);
    }
}
