package org.jalon.evidence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jalon.evidence.Facts;
import org.jalon.evidence.UnusedStatements;
import org.jalon.journal.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The projection of facts and its ports over a migrated database of their own. */
record Evidence(Projection projection, Facts facts, UnusedStatements unused) {

    static Evidence onH2() {
        return on(new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())));
    }

    static Evidence on(EmbeddedPostgres postgres) {
        return on(postgres.getPostgresDatabase());
    }

    private static Evidence on(DataSource database) {
        Flyway flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        return new Evidence(new FactProjection(jdbc), new JdbcFacts(jdbc), new JdbcUnusedStatements(jdbc));
    }
}
