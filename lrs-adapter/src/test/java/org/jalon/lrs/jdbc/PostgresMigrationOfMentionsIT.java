package org.jalon.lrs.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresMigrationOfMentionsIT extends MigrationOfMentionsContract {

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    HikariDataSource empty() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        database.setUsername("postgres");
        return database;
    }
}
