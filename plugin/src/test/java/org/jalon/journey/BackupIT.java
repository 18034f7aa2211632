package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jalon.Browsing;
import org.jalon.JalonApplication;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import org.jalon.operation.jdbc.JdbcArchives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup made under load, restored into an empty H2 and moved to PostgreSQL, holds each row to the byte; and a database of
 * an earlier schema gives the same acts, facts and reports.
 */
class BackupIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate SESSION = LocalDate.of(2024, 6, 4);
    private static final byte[] PROOF = new byte[1_500_000];

    static {
        new Random(7).nextBytes(PROOF);
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder = Path.of("target");

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void restoresAndMovesWhatWasBackedUpUnderLoad() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Made made = workAndBackUp(source);

        Path restored = folder.resolve("restored");
        JalonApplication.main(new String[] {"restore", made.archive().toString(), "--jalon.data-dir=" + restored});
        DriverManagerDataSource h2 = new DriverManagerDataSource("jdbc:h2:file:" + restored.resolve("jalon"), "", "");
        ArchiveManifest again = archives(h2).write(folder.resolve("again.zip"), ArchiveProgress.SILENT);
        assertThat(again.checksums()).isEqualTo(made.manifest().checksums());
        assertSameStatements(source, h2, made.manifest().position());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            JalonApplication.main(new String[] {
                "restore",
                folder.resolve("again.zip").toString(),
                "--jalon.data-dir=" + folder.resolve("moved"),
                "--spring.datasource.url=" + url
            });
            ArchiveManifest moved = archives(new DriverManagerDataSource(url))
                    .write(folder.resolve("moved.zip"), ArchiveProgress.SILENT);
            assertThat(moved.checksums()).isEqualTo(made.manifest().checksums());
            goOn(made, url);
        }
    }

    /** What was there when the backup was made. */
    private record Made(
            Path archive,
            ArchiveManifest manifest,
            Set<String> before,
            String candidacy,
            String asOf,
            JsonNode report,
            String voided,
            String password) {}

    private Made workAndBackUp(Path source) throws Exception {
        try (KilledProcess jalon = new KilledProcess(source, 0)) {
            jalon.awaitReady();
            String password = password(source);
            Centre centre = centre(jalon, password);
            String candidacy = centre.enrol("900", SESSION);
            String other = centre.enrol("901", SESSION);
            centre.train("900");
            centre.completeFile(candidacy);
            List<String> weeks = centre.period(candidacy);
            centre.withdraw(weeks.getLast(), "saisie en double");
            uploadProof(jalon);
            JsonNode report = centre.report(candidacy);
            AtomicBoolean stop = new AtomicBoolean();
            List<Thread> load = List.of(
                    Thread.ofVirtual().start(() -> repeat(stop, () -> postBatch(centre))),
                    Thread.ofVirtual().start(() -> repeat(stop, () -> postBatch(centre))),
                    Thread.ofVirtual().start(() -> repeat(stop, () -> recordTime(centre, other))));
            awaitAcknowledged(30);
            Set<String> before = new HashSet<>(acknowledged);
            Path archive = backUp(centre, source);
            awaitAcknowledged(acknowledged.size() + 1);
            stop.set(true);
            for (Thread worker : load) {
                worker.join();
            }
            jalon.kill();
            ArchiveManifest manifest =
                    archives(new DriverManagerDataSource("jdbc:h2:mem:none")).read(archive);
            return new Made(
                    archive,
                    manifest,
                    before,
                    candidacy,
                    report.path("asOf").asString(),
                    report,
                    weeks.getLast(),
                    password);
        }
    }

    private void awaitAcknowledged(int statements) {
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= statements);
    }

    private Path backUp(Centre centre, Path source) throws Exception {
        String path = "/api/admin/backups/"
                + centre.post("/api/admin/backups", "").path("name").asString();
        JsonNode backup = centre.get(path);
        while (backup.path("state").asString().equals("RUNNING")) {
            KilledProcess.pause(Duration.ofMillis(50));
            backup = centre.get(path);
        }
        assertThat(backup.path("state").asString()).as(backup.toString()).isEqualTo("DONE");
        Path file = source.resolve("backups").resolve(backup.path("name").asString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(sha256(Files.readAllBytes(file)))
                .isEqualTo(backup.path("sha256").asString());
        assertThat(Files.readString(Path.of(file + ".sha256")))
                .isEqualTo(backup.path("sha256").asString() + "  " + file.getFileName() + "\n");
        return file;
    }

    /** The rows of the journal in the restored database are those of the one that was killed, which holds more. */
    private static void assertSameStatements(Path source, DriverManagerDataSource restored, long position) {
        DriverManagerDataSource killed = new DriverManagerDataSource("jdbc:h2:file:" + source.resolve("jalon"), "", "");
        assertThat(journal(restored, Long.MAX_VALUE)).isEqualTo(journal(killed, position));
        assertThat(journal(killed, Long.MAX_VALUE))
                .as("writes went on during the backup")
                .hasSizeGreaterThan(journal(killed, position).size());
    }

    private static List<String> journal(DriverManagerDataSource database, long upTo) {
        return JdbcClient.create(database)
                .sql("select position, id, stored, writer, voided_by, voiding_target, body from statement"
                        + " where position <= ? order by position")
                .param(upTo)
                .query((row, number) -> "%s %s %s %s %s %s %s"
                        .formatted(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                .list();
    }

    /** On PostgreSQL: all that was acknowledged before the backup, the proof, the report; and writes follow on. */
    private void goOn(Made made, String url) throws Exception {
        try (KilledProcess jalon = new KilledProcess(folder.resolve("moved"), 1, "--spring.datasource.url=" + url)) {
            jalon.awaitReady();
            Centre centre = centre(jalon, made.password());
            for (String id : made.before()) {
                assertThat(centre.statement("statementId", id).statusCode())
                        .as(id)
                        .isEqualTo(200);
            }
            assertThat(centre.statement("voidedStatementId", made.voided()).statusCode())
                    .isEqualTo(200);
            assertThat(centre.get("/api/candidacies/%s/readiness?asOf=%s".formatted(made.candidacy(), made.asOf()))
                            .at("/report/items"))
                    .isEqualTo(made.report().path("items"));
            JsonNode sums = centre.get("/api/admin/projections");
            assertThat(centre.post("/api/admin/projections/rebuild", "{}")).isEqualTo(sums);
            postBatch(centre);
            centre.period(centre.enrol("902", SESSION));
            assertProofIsThere(url);
        }
    }

    private static void assertProofIsThere(String url) throws Exception {
        List<byte[]> chunks = JdbcClient.create(new DriverManagerDataSource(url))
                .sql(
                        "select c.bytes from attachment a join attachment_chunk c on c.content = a.content where a.sha2 = ?"
                                + " order by c.number")
                .param(sha256(PROOF))
                .query((row, number) -> row.getBytes(1))
                .list();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        chunks.forEach(whole::writeBytes);
        assertThat(sha256(whole.toByteArray())).isEqualTo(sha256(PROOF));
    }

    private void postBatch(Centre centre) {
        List<String> ids = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id.toString());
            batch.add(Emitted.quizAttempt(id, "901", "NTC18-VEILLE-QUIZ", i, 5 + i, "2024-01-08T09:00:00Z"));
        }
        HttpResponse<String> answer = centre.tryStatements("[" + String.join(",", batch) + "]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        acknowledged.addAll(ids);
    }

    private void recordTime(Centre centre, String candidacy) {
        acknowledged.add(centre.act(
                candidacy,
                "/enterprise/time",
                "{\"day\":\"2024-01-08\",\"unit\":\"DAY\",\"minutes\":1,\"company\":\"Durand\"}"));
    }

    private static void repeat(AtomicBoolean stop, Runnable work) {
        while (!stop.get()) {
            work.run();
        }
    }

    private static void uploadProof(KilledProcess jalon) throws Exception {
        String statement = """
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/attempted"},
                 "object":{"id":"https://example.org/a"},"attachments":[{"usageType":"https://example.org/proof",
                 "display":{"fr":"Attestation"},"contentType":"application/pdf","length":%d,"sha2":"%s"}]}""".formatted(UUID.randomUUID(), PROOF.length, sha256(PROOF));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Type: application/json\r\n\r\n" + statement
                        + "\r\n--part\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n"
                        + "X-Experience-API-Hash: " + sha256(PROOF) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(PROOF);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        String[] lms = Browsing.basic(KilledProcess.KEY, KilledProcess.SECRET);
        HttpResponse<String> answer = new Browsing(jalon.port())
                .postBytes(
                        "/xapi/statements",
                        "multipart/mixed; boundary=part",
                        body.toByteArray(),
                        lms[0],
                        lms[1],
                        "X-Experience-API-Version",
                        "1.0.3");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static JdbcArchives archives(DriverManagerDataSource database) {
        return new JdbcArchives(database, Clock.systemUTC());
    }

    private static Centre centre(KilledProcess jalon, String password) {
        return new Centre(
                new Browsing(jalon.port()),
                Browsing.basic("admin", password),
                Browsing.basic(KilledProcess.KEY, KilledProcess.SECRET));
    }

    private static String password(Path dataDir) throws IOException {
        return Files.readAllLines(dataDir.resolve("first-credentials")).stream()
                .filter(line -> line.startsWith("password = "))
                .map(line -> line.substring("password = ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** What the demo of May 2024 left in a database of the schema 14, and what it said of its twelve candidates. */
    @Test
    void opensADatabaseOfAnEarlierSchema() throws Exception {
        Path dataDir = Files.createDirectory(folder.resolve("earlier"));
        DriverManagerDataSource h2 = new DriverManagerDataSource("jdbc:h2:file:" + dataDir.resolve("jalon"), "", "");
        JdbcClient jdbc = JdbcClient.create(h2);
        jdbc.sql("runscript from 'classpath:/fixtures/store-v14.sql.gz' compression gzip")
                .update();
        jdbc.sql("update account set password_hash = '{noop}fixture' where username = 'admin'")
                .update();
        List<String> acts = derived(jdbc, "select statement_id, kind, subject, payload, voided_position from act_a");
        List<String> facts = derived(jdbc, "select id, statement_id, outcome, occurred_at, score from fact_a");
        try (KilledProcess jalon = new KilledProcess(dataDir, 0, "--jalon.policy.late-entry-days=400")) {
            jalon.awaitReady();
            Centre centre = centre(jalon, "fixture");
            assertSameReports(centre, JSON.readValue(expectation(), Expected.class));
            JsonNode sums = centre.get("/api/admin/projections");
            assertThat(centre.post("/api/admin/projections/rebuild", "{}").propertyNames())
                    .isEqualTo(sums.propertyNames());
        }
        assertThat(acts).hasSize(179);
        assertThat(facts).hasSize(498);
        String live =
                jdbc.sql("select live from projection_set").query(String.class).single();
        assertThat(derived(
                        jdbc,
                        "select statement_id, kind, subject, payload, voided_position from act_" + live
                                + " where stored < date '2025-01-01'"))
                .isEqualTo(acts);
        assertThat(derived(
                        jdbc,
                        "select id, statement_id, outcome, occurred_at, score from fact_" + live
                                + " where stored < date '2025-01-01'"))
                .isEqualTo(facts);
    }

    private static byte[] expectation() throws IOException {
        try (var json = BackupIT.class.getResourceAsStream("/fixtures/store-v14.json")) {
            return Objects.requireNonNull(json).readAllBytes();
        }
    }

    private static List<String> derived(JdbcClient jdbc, String rows) {
        return jdbc.sql(rows + " order by 1")
                .query((row, number) -> {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    return columns.toString();
                })
                .list();
    }

    /** The candidates' reports as of this instant. */
    private record Expected(String asOf, Map<String, Candidate> candidacies) {}

    private record Candidate(String verdict, Map<String, String> items, List<String> publications) {}

    private static void assertSameReports(Centre centre, Expected expected) {
        assertThat(expected.candidacies()).hasSize(12);
        expected.candidacies().forEach((candidacy, then) -> {
            JsonNode report = centre.get("/api/candidacies/%s/readiness?asOf=%s".formatted(candidacy, expected.asOf()))
                    .path("report");
            Map<String, String> items = new TreeMap<>();
            report.path("items")
                    .forEach(item -> items.put(
                            item.path("id").asString(), item.path("state").asString()));
            assertThat(report.path("verdict").asString()).as(candidacy).isEqualTo(then.verdict());
            assertThat(items).as(candidacy).containsAllEntriesOf(then.items());
            assertThat(centre.publications(candidacy))
                    .extracting(publication -> publication.path("statement").asString())
                    .startsWith(then.publications().toArray(String[]::new));
        });
    }
}
