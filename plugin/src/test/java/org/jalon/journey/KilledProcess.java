package org.jalon.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Jalon as a process of its own on a data folder, to be killed without warning and started again. */
final class KilledProcess implements AutoCloseable {

    static final String KEY = "survivor";
    static final String SECRET = "a-secret-that-outlives-kills";

    private final int port;
    private final Process process;
    private final Path log;

    KilledProcess(Path dataDir, int run, String... settings) {
        this(dataDir, run, freePort(), settings);
    }

    KilledProcess(Path dataDir, int run, int port, String... settings) {
        this.port = port;
        this.log = dataDir.resolve("run-" + run + ".log");
        try {
            this.process = new ProcessBuilder(command(dataDir, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path dataDir, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.jalon.JalonApplication",
                "--server.port=" + port,
                "--jalon.data-dir=" + dataDir,
                "--jalon.lrs.key=" + KEY,
                "--jalon.lrs.secret=" + SECRET));
        command.addAll(List.of(settings));
        return command;
    }

    int port() {
        return port;
    }

    /** Returns once the application answers. */
    void awaitReady() {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new AssertionError("Jalon did not start:\n" + logText());
            }
            pause(Duration.ofMillis(100));
        }
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The process ends as by kill -9: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the process does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String logText() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        kill();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
