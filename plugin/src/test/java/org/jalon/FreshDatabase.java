package org.jalon;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives tests databases of their own with the present schema: of H2 in memory, or of one PostgreSQL server that ends with the process. */
public final class FreshDatabase {

    private static final int IDLE_MILLIS = 10_000;

    private FreshDatabase() {}

    public static DataSource h2() {
        return migrated(new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())));
    }

    public static DataSource postgres() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgresUrl());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        return new HikariDataSource(pool);
    }

    /** The address of such a database, its user included. */
    public static String postgresUrl() {
        return Server.STARTED.copy();
    }

    private static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Copies one migrated database instead of migrating each. */
    private static final class Server {

        static final Server STARTED = new Server();

        private final EmbeddedPostgres postgres;
        private final JdbcTemplate jdbc;

        Server() {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
            jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            jdbc.execute("create database migrated");
            migrated(postgres.getDatabase("postgres", "migrated"));
        }

        synchronized String copy() {
            String name = "copy_" + UUID.randomUUID().toString().replace("-", "");
            jdbc.execute("create database " + name + " template migrated");
            return postgres.getJdbcUrl("postgres", name);
        }
    }
}
