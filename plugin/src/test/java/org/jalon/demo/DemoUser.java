package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.Browsing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who signs in to a demo with what the first credentials say. */
final class DemoUser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String username;
    private final String password;

    private DemoUser(int port, String username, String password) {
        this.port = port;
        this.username = username;
        this.password = password;
    }

    static DemoUser staff(String username, Path credentials, int port) {
        return found("username = " + username + "\\s+password = (\\S+)", username, credentials, port);
    }

    static DemoUser learner(String username, Path credentials, int port) {
        return found(username + " = (\\S+)", username, credentials, port);
    }

    private static DemoUser found(String pattern, String username, Path credentials, int port) {
        try {
            Matcher password = Pattern.compile(pattern).matcher(Files.readString(credentials));
            assertThat(password.find()).as(username).isTrue();
            return new DemoUser(port, username, password.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void awaitLoaded(Demo demo) {
        await().atMost(Duration.ofMinutes(5)).until(demo::isLoaded);
    }

    JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(Browsing.basic(username, password))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The ids of all learners by family name. */
    Map<String, String> learners() {
        Map<String, String> learners = new TreeMap<>();
        get("/api/learners")
                .path("items")
                .forEach(learner -> learners.put(
                        learner.path("familyName").asString(),
                        learner.path("id").asString()));
        return learners;
    }

    /** The present report of every candidate by family name. */
    Map<String, JsonNode> reports() {
        Map<String, JsonNode> reports = new TreeMap<>();
        learners().forEach((name, learner) -> {
            String candidacy =
                    get("/api/candidacies?learner=" + learner).at("/items/0/id").asString();
            reports.put(
                    name, get("/api/candidacies/" + candidacy + "/readiness").path("report"));
        });
        return reports;
    }

    /** Verdict and blocking items that stand in its way, with what each asks: {@code BLOCKED validity=NOT_MET}. */
    static String summary(JsonNode report) {
        StringBuilder text = new StringBuilder(report.path("verdict").asString());
        for (JsonNode item : report.path("items")) {
            String state = item.path("state").asString();
            if (item.path("blocking").asBoolean() && !state.equals("MET") && !state.equals("NOT_APPLICABLE")) {
                text.append(' ').append(item.path("id").asString()).append('=').append(state);
                item.path("unverified").forEach(pointer -> text.append(' ').append(pointer.asString()));
                text.append(item.has("question") ? " " + item.path("question").asString() : "");
            }
        }
        return text.toString();
    }
}
