package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty kills at random moments of posting, projection, rebuild and publication lose nothing that was acknowledged, store nothing
 * twice, and leave projections and reports as a rebuild makes them.
 */
class SurvivalIT {

    private static final int KILLS = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path dataDir = Path.of("target");

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> acts = new ConcurrentLinkedQueue<>();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void keepsWhatWasAcknowledgedOnceThroughTwentyKills() throws Exception {
        String candidacy = "";
        for (int run = 0; run < KILLS; run++) {
            try (KilledProcess jalon = new KilledProcess(dataDir, run)) {
                jalon.awaitReady();
                Centre centre = Centre.of(jalon, dataDir);
                if (run == 0) {
                    candidacy = centre.enrol(
                            "900", LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(1));
                }
                workUntilKilled(jalon, centre, candidacy);
            }
        }
        try (KilledProcess jalon = new KilledProcess(dataDir, KILLS)) {
            jalon.awaitReady();
            verify(Centre.of(jalon, dataDir), candidacy);
        }
    }

    private void workUntilKilled(KilledProcess jalon, Centre centre, String candidacy) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> workers = List.of(
                Thread.ofVirtual().start(() -> repeat(killed, () -> postBatch(centre))),
                Thread.ofVirtual().start(() -> repeat(killed, () -> postBatch(centre))),
                Thread.ofVirtual().start(() -> repeat(killed, () -> recordTime(centre, candidacy))),
                Thread.ofVirtual().start(() -> repeat(killed, centre::tryRebuild)));
        KilledProcess.pause(Duration.ofMillis(300 + random.nextInt(2200)));
        killed.set(true);
        jalon.kill();
        for (Thread worker : workers) {
            worker.join();
        }
    }

    /** Goes on until the kill; what fails afterwards was not acknowledged. */
    private static void repeat(AtomicBoolean killed, Runnable work) {
        while (!killed.get()) {
            try {
                work.run();
            } catch (AssertionError unanswered) {
                if (killed.get()) {
                    return;
                }
                throw unanswered;
            }
        }
    }

    private void postBatch(Centre centre) {
        List<String> ids = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id.toString());
            batch.add(Emitted.quizAttempt(
                    id, "900", "NTC18-VEILLE-QUIZ", Math.floorMod(id.hashCode(), 1000), 5 + i, "2024-01-08T09:00:00Z"));
        }
        HttpResponse<String> answer = centre.tryStatements("[" + String.join(",", batch) + "]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        acknowledged.addAll(ids);
    }

    private void recordTime(Centre centre, String candidacy) {
        String act = centre.act(
                candidacy,
                "/enterprise/time",
                "{\"day\":\"2024-01-08\",\"unit\":\"DAY\",\"minutes\":1,\"company\":\"Durand\"}");
        acts.add(act);
        acknowledged.add(act);
    }

    private void verify(Centre centre, String candidacy) {
        List<String> stored = allIds(centre);
        Set<String> once = new HashSet<>(stored);
        assertThat(stored).as("seed %d: each statement once", seed).hasSameSizeAs(once);
        assertThat(once).as("seed %d: what was acknowledged", seed).containsAll(acknowledged);
        assertThat(acknowledged).as("the kills came while there was work").hasSizeGreaterThan(KILLS);
        awaitPublished(centre, candidacy);
        String asOf = centre.report(candidacy).path("asOf").asString();
        String path = "/api/candidacies/%s/readiness?asOf=%s".formatted(candidacy, asOf);
        String report = centre.get(path).path("report").toString();
        assertThat(acts).allMatch(report::contains);
        JsonNode checksums = centre.get("/api/admin/projections");
        int publications = centre.publications(candidacy).size();

        JsonNode check = centre.post("/api/admin/projections/check", "{}");
        assertThat(check.path("same").asBoolean())
                .as("seed %d: %s", seed, check)
                .isTrue();
        assertThat(check.path("rebuilt")).isEqualTo(checksums);
        assertThat(centre.get(path).path("report").toString()).isEqualTo(report);
        assertThat(centre.publications(candidacy)).hasSize(publications);
        assertChained(centre, candidacy);
    }

    /** The last publication stays the last one: nothing is left to publish. */
    private static void awaitPublished(Centre centre, String candidacy) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .until(new Callable<Boolean>() {
                    private int before = -1;

                    @Override
                    public Boolean call() {
                        int now = centre.publications(candidacy).size();
                        boolean same = now > 0 && now == before;
                        before = now;
                        return same;
                    }
                });
    }

    /** Each publication follows the one before it: none was published beside another. */
    private static void assertChained(Centre centre, String candidacy) {
        String before = "";
        for (JsonNode publication : centre.publications(candidacy)) {
            String id = publication.path("statement").asString();
            JsonNode statement =
                    JSON.readTree(centre.statement("statementId", id).body());
            assertThat(statement
                            .path("context")
                            .path("extensions")
                            .path("https://w3id.org/jalon/xapi/extensions/previous-publication")
                            .asString(""))
                    .isEqualTo(before);
            before = id;
        }
    }

    private static List<String> allIds(Centre centre) {
        List<String> ids = new ArrayList<>();
        String path = "/xapi/statements?ascending=true&limit=100";
        while (!path.isEmpty()) {
            JsonNode page = centre.xapi(path);
            page.path("statements").forEach(s -> ids.add(s.path("id").asString()));
            path = page.path("more").asString("");
        }
        return ids;
    }
}
