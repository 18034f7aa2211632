package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job with a tutor and a file as proof, in a process of its own, while the centre's own LRS is another one: what Jalon
 * records and concludes ends there too, also what it said while that LRS was away.
 */
class RemoteStoreIT {

    private static final LocalDate SESSION = LocalDate.of(2024, 6, 4);
    private static final String QUALIFIED = "https://w3id.org/xapi/tla/verbs/qualified";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder = Path.of("target");

    @Test
    void endsWithTheSameStatementsInTheCentresStore() throws IOException {
        Path away = Files.createDirectory(folder.resolve("remote"));
        Path here = Files.createDirectory(folder.resolve("jalon"));
        int port = KilledProcess.freePort();
        KilledProcess remote = new KilledProcess(away, 0, port);
        remote.awaitReady();
        try (KilledProcess jalon = new KilledProcess(here, 0, KilledProcess.freePort(), replicatingTo(port))) {
            jalon.awaitReady();
            Centre centre = Centre.of(jalon, here);
            Centre store = Centre.of(remote, away);

            String candidacy = centre.enrol("201", SESSION);
            assertThat(centre.verdict(candidacy)).isEqualTo("IN_PREPARATION");
            centre.train("201");
            centre.completeFile(candidacy);
            List<String> weeks = centre.weeks(candidacy, 10);
            centre.tutorConfirms(candidacy);
            String proof = centre.uploadProof(candidacy, "%PDF-1.7 attestation");
            assertThat(centre.blockers(candidacy)).containsEntry("enterprise-time", "PENDING");
            centre.accept(candidacy, proof);
            assertThat(centre.verdict(candidacy)).isEqualTo("READY_TO_PRESENT");
            await().atMost(PATIENCE)
                    .until(() -> centre.statementsByVerb(QUALIFIED).size() == 1);
            String ready =
                    centre.statementsByVerb(QUALIFIED).getFirst().path("id").asString();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(store.ours()).isEqualTo(centre.ours()));
            assertThat(store.statement("statementId", ready).statusCode()).isEqualTo(200);
            assertThat(store.statement("attachments=true&statementId", proof).body())
                    .contains("%PDF-1.7 attestation");

            remote.kill();
            centre.withdraw(weeks.getFirst(), "saisie en double");
            assertThat(centre.verdict(candidacy)).isEqualTo("NEEDS_DECISION");
            await().atMost(PATIENCE)
                    .until(() -> centre.statement("voidedStatementId", ready).statusCode() == 200);

            remote = new KilledProcess(away, 1, port);
            remote.awaitReady();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(store.ours()).isEqualTo(centre.ours()));
            assertThat(store.statement("voidedStatementId", ready).statusCode()).isEqualTo(200);
            assertThat(store.statement("voidedStatementId", weeks.getFirst()).statusCode())
                    .isEqualTo(200);
        } finally {
            remote.kill();
        }
    }

    private static String[] replicatingTo(int port) {
        return Map.of(
                        "jalon.clock.start",
                        "2024-05-02T09:00",
                        "jalon.replication.endpoint",
                        "http://127.0.0.1:" + port + "/xapi",
                        "jalon.replication.key",
                        KilledProcess.KEY,
                        "jalon.replication.secret",
                        KilledProcess.SECRET,
                        "jalon.replication.interval",
                        "1s",
                        "jalon.replication.client.attempts",
                        "1")
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
