package org.jalon.lrs.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2MigrationOfMentionsTest extends MigrationOfMentionsContract {

    @TempDir
    private Path folder;

    @Override
    HikariDataSource empty() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl("jdbc:h2:file:" + folder.resolve("store"));
        database.setUsername("sa");
        return database;
    }
}
