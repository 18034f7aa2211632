package org.jalon.mapping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;

class PostgresMappingsIT extends MappingsContract {

    private static final EmbeddedPostgres POSTGRES = startServer();

    PostgresMappingsIT() {
        super(POSTGRES.getPostgresDatabase());
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        POSTGRES.close();
    }
}
