package org.jalon.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.jalon.lrs.jdbc.H2Durability;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database on disk with the store's schema, which writes each commit to disk before it answers. */
record BenchDatabase(HikariDataSource dataSource, Closeable server) implements AutoCloseable {

    /** H2 in a file of this folder, or a PostgreSQL server of its own. */
    static BenchDatabase open(String kind, Path folder, String name) throws IOException {
        return switch (kind) {
            case "h2" ->
                open(H2Durability.url("jdbc:h2:file:" + folder.toAbsolutePath().resolve(name)), "sa", () -> {});
            case "postgresql" -> {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                yield open(server.getJdbcUrl("postgres", "postgres"), "postgres", server);
            }
            default -> throw new IllegalArgumentException("h2 or postgresql, not " + kind);
        };
    }

    private static BenchDatabase open(String url, String user, Closeable server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new BenchDatabase(dataSource, server);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    JdbcStatementStore store() {
        return new JdbcStatementStore(jdbc(), transaction(), Clock.systemUTC());
    }

    JdbcAttachments attachments() {
        return new JdbcAttachments(jdbc(), transaction(), Clock.systemUTC());
    }

    void analyze() {
        jdbc().execute("analyze");
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        server.close();
    }
}
