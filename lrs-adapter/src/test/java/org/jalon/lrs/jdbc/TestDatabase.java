package org.jalon.lrs.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the store's schema, and the store's parts over it. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource dataSource;

    private final Closeable server;

    private TestDatabase(HikariDataSource dataSource, Closeable server) {
        this.dataSource = dataSource;
        this.server = server;
    }

    /** Opens an H2 file of this path, with the delay of writes that H2 has by default. */
    public static TestDatabase h2(Path file) {
        return open("jdbc:h2:file:" + file + ";WRITE_DELAY=500", "sa", () -> {});
    }

    /** Starts a PostgreSQL server of its own. */
    public static TestDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return open(server.getJdbcUrl("postgres", "postgres"), "postgres", server);
    }

    /** Connects to a PostgreSQL server on this port of the machine and gives up after two seconds. */
    public static TestDatabase postgresAt(int port) {
        HikariConfig config = new HikariConfig();
        config.setConnectionTimeout(2000);
        config.setValidationTimeout(1000);
        return open(config, "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", () -> {});
    }

    private static TestDatabase open(String url, String user, Closeable server) {
        return open(new HikariConfig(), url, user, server);
    }

    private static TestDatabase open(HikariConfig config, String url, String user, Closeable server) {
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(8);
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new TestDatabase(dataSource, server);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    public JdbcStatementStore store() {
        return new JdbcStatementStore(jdbc(), transaction(), Clock.systemUTC());
    }

    public JdbcAttachments attachments(Clock clock) {
        return new JdbcAttachments(jdbc(), transaction(), clock);
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        server.close();
    }
}
