package org.jalon.operation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import org.jalon.operation.ArchiveRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an archive keeps, and which ones are refused; the same under load and on PostgreSQL is BackupIT's. */
class JdbcArchivesTest {

    @TempDir
    private Path folder;

    private static DriverManagerDataSource empty() {
        return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    }

    private static JdbcArchives archives(DriverManagerDataSource database) {
        return new JdbcArchives(database, Clock.systemUTC());
    }

    private static DriverManagerDataSource filled() {
        DriverManagerDataSource database = empty();
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        UUID content = UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            jdbc.sql(
                            "insert into audit_entry (recorded_at, account, act, subject, detail) values (now(), 'é', 'x', '\"', ?)")
                    .param("ligne\n" + i)
                    .update();
            jdbc.sql("insert into attachment_chunk (content, number, bytes) values (?, ?, ?)")
                    .params(content, i, new byte[] {0, (byte) i, -1})
                    .update();
        }
        jdbc.sql(
                        "update feed_head set position = 7, stored = timestamp with time zone '2024-05-02 08:00:00.123456+02:00'")
                .update();
        jdbc.sql("insert into account (id, username, display_name, password_hash, role, version, created_at)"
                        + " values (?, 'a', 'A', 'h', 'ADMIN', 1, now())")
                .param(UUID.randomUUID())
                .update();
        return database;
    }

    @Test
    void restoresWhatWasWrittenToTheByteAndNumbersOn() throws Exception {
        Path file = folder.resolve("a.zip");
        List<String> told = new ArrayList<>();
        ArchiveManifest written = archives(filled()).write(file, (table, rows) -> told.add(table));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(written.position()).isEqualTo(7);
        assertThat(told).contains("statement", "attachment_chunk");
        assertThat(written.checksums()).doesNotContainKeys("fact_a", "act_b", "projection_checkpoint");

        DriverManagerDataSource target = empty();
        archives(target).restore(file, ArchiveProgress.SILENT);
        ArchiveManifest again = archives(target).write(folder.resolve("b.zip"), ArchiveProgress.SILENT);
        assertThat(again.checksums()).isEqualTo(written.checksums());
        assertThat(again.rows()).isEqualTo(written.rows()).isGreaterThan(80);

        JdbcClient jdbc = JdbcClient.create(target);
        jdbc.sql(
                        "insert into audit_entry (recorded_at, account, act, subject, detail) values (now(), 'a', 'x', 's', '')")
                .update();
        assertThat(jdbc.sql("select max(id) from audit_entry").query(Long.class).single())
                .isEqualTo(41);
    }

    @Test
    void refusesATargetThatIsNotEmptyAndASourceThatIs() {
        Path file = folder.resolve("a.zip");
        DriverManagerDataSource used = filled();
        archives(used).write(file, ArchiveProgress.SILENT);
        assertRefused(used, file, "The database is not empty");
        assertThatThrownBy(() -> archives(empty()).write(folder.resolve("none.zip"), ArchiveProgress.SILENT))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("nothing to back up");
        assertThat(folder.resolve("none.zip")).doesNotExist();
    }

    @Test
    void refusesADamagedArchiveAndLeavesTheTargetEmpty() throws Exception {
        Path file = folder.resolve("a.zip");
        archives(filled()).write(file, ArchiveProgress.SILENT);
        byte[] whole = Files.readAllBytes(file);
        DriverManagerDataSource target = empty();
        for (int at = 100; at < whole.length - 2000; at += whole.length / 7) {
            byte[] bent = whole.clone();
            for (int i = 0; i < 64; i++) {
                bent[at + i] ^= 0x10;
            }
            Files.write(file, bent);
            assertThatThrownBy(() -> archives(target).restore(file, ArchiveProgress.SILENT))
                    .isInstanceOf(ArchiveRefusedException.class)
                    .hasMessageContaining("damaged");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(target, file, "damaged");
        Files.write(file, whole);
        assertThat(archives(target).restore(file, ArchiveProgress.SILENT).position())
                .isEqualTo(7);
    }

    @Test
    void refusesAnArchiveOfTomorrowAndWhatIsNone() throws Exception {
        String manifest =
                "{\"format\":%d,\"schema\":\"%s\",\"taken\":\"2024-05-02T08:00:00Z\",\"position\":0,\"tables\":[]}";
        assertRefused(empty(), zip("manifest.json", manifest.formatted(1, "9999")), "schema 9999");
        assertRefused(empty(), zip("manifest.json", manifest.formatted(99, "1")), "format 99");
        assertRefused(empty(), zip("other.txt", "x"), "no manifest");
        assertRefused(empty(), folder.resolve("missing.zip"), "There is no archive");
    }

    private Path zip(String entry, String content) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void assertRefused(DriverManagerDataSource target, Path file, String why) {
        assertThatThrownBy(() -> archives(target).restore(file, ArchiveProgress.SILENT))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining(why);
    }
}
