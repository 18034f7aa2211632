package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jalon.xapi.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StatementStoreTest extends JdbcStatementStoreContract {

    @TempDir
    private static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.h2(folder.resolve("store"));
    }

    @Test
    void writesEachCommitAtOnceAlsoAfterAConnectionSetTheDelayBack() {
        assertThat(delays()).containsOnly("0");
        database().jdbc().execute("set write_delay 500");
        store().append(List.of(statement(LEA, "completed", "a")), MOODLE);
        assertThat(delays()).containsOnly("0");
    }

    @Test
    void hasWrittenToItsFileWhatItAcknowledgedHoweverLongTheDelayWas() throws Exception {
        Statement sent = statement(LEA, "completed", "a");
        database().jdbc().execute("set write_delay 60000");
        store().append(List.of(sent), MOODLE);
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("copy.mv.db"));
        try (TestDatabase copy = TestDatabase.h2(folder.resolve("copy"));
                JdbcStatementStore store = copy.store()) {
            assertThat(store.find(sent.id().orElseThrow())).isPresent();
        }
    }

    private List<String> delays() {
        return database()
                .jdbc()
                .queryForList(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                        String.class);
    }

    @Test
    void setsTheDelayInTheUrl() {
        assertThat(H2Durability.url("jdbc:h2:file:./data/jalon;write_delay=500;MODE=STRICT"))
                .isEqualTo("jdbc:h2:file:./data/jalon;MODE=STRICT;WRITE_DELAY=0");
        assertThat(H2Durability.url("jdbc:postgresql://db/jalon")).isEqualTo("jdbc:postgresql://db/jalon");
    }
}
