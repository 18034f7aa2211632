package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentResourceTest {

    private static final String QUIZ = "activityId=https%3A%2F%2Fexample.org%2Fquiz";
    private static final String STATE = "/xapi/activities/state?" + QUIZ;
    private static final String JSON = "application/json";

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static IssuedCredential all;
    private static IssuedCredential states;
    private static IssuedCredential profiles;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        all = server.credentials().issue("all", Set.of(Scope.ALL));
        states = server.credentials().issue("states", Set.of(Scope.STATE));
        profiles = server.credentials().issue("profiles", Set.of(Scope.PROFILE));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpRequest.Builder request(String path) {
        return server.request(path, all.key(), all.secret());
    }

    private static HttpRequest.Builder inTwo(String path) {
        return request(path).setHeader("X-Experience-API-Version", "2.0.0");
    }

    private static HttpRequest.Builder put(HttpRequest.Builder request, String type, String body) {
        return request.header("Content-Type", type).PUT(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request, String type, String body) {
        return request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return server.send(request(path));
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return server.send(request).statusCode();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String agent() {
        return "&agent=" + encoded("{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String freshState() {
        return STATE + agent() + "&stateId=resume";
    }

    private static String freshProfile() {
        return "/xapi/agents/profile?profileId=prefs" + agent();
    }

    @Test
    void keepsAStateAsItIsSent() throws Exception {
        String path = freshState();
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(status(put(request(path), "text/plain;charset=UTF-8", "é=1")))
                .isEqualTo(204);

        HttpResponse<String> found = get(path);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isEqualTo("é=1");
        assertThat(header(found, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(found, "ETag")).matches("\"[0-9a-f]{40}\"");
        assertThat(header(found, "Last-Modified")).endsWith("GMT");
        assertThat(header(found, "X-Experience-API-Version")).isEqualTo("1.0.3");

        HttpResponse<String> head = server.send(request(path).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Last-Modified")) {
            assertThat(header(head, name)).isEqualTo(header(found, name)).isNotEmpty();
        }
        assertThat(status(request(path).header("If-None-Match", header(found, "ETag"))))
                .isEqualTo(304);
        assertThat(status(request(path).DELETE())).isEqualTo(204);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void letsNoBrowserRunADocument() throws Exception {
        String path = freshState();
        server.send(put(request(path), "text/html", "<script>alert(1)</script>"));
        HttpResponse<String> found = get(path);
        assertThat(header(found, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(found, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(found, "Content-Disposition")).isEqualTo("attachment");
    }

    @Test
    void takesADocumentWithoutATypeForBytes() throws Exception {
        String path = freshState();
        server.send(request(path).PUT(BodyPublishers.ofByteArray(new byte[] {0, (byte) 0xff})));
        assertThat(header(get(path), "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(get(path), "Content-Length")).isEqualTo("2");
    }

    @Test
    void mergesWhatIsPosted() throws Exception {
        String path = freshState();
        assertThat(status(post(request(path), JSON, "{\"a\":1.50}"))).isEqualTo(204);
        assertThat(status(post(request(path), JSON, "{\"b\":2}"))).isEqualTo(204);
        assertThat(get(path).body()).isEqualTo("{\"a\":1.50,\"b\":2}");
        HttpResponse<String> refused = server.send(post(request(path), JSON, "[1]"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("not an object");
    }

    @Test
    void listsIdsAndClearsStates() throws Exception {
        String context = STATE + agent();
        String run = "&registration=" + UUID.randomUUID();
        server.send(put(request(context + "&stateId=a"), JSON, "1"));
        server.send(put(request(context + "&stateId=" + encoded("b\"é") + run), JSON, "2"));
        HttpResponse<String> listed = get(context);
        assertThat(listed.body()).isEqualTo("[\"a\",\"b\\\"é\"]");
        assertThat(header(listed, "Last-Modified")).isNotEmpty();
        assertThat(get(context + run).body()).isEqualTo("[\"b\\\"é\"]");
        assertThat(get(context + "&since=" + encoded("2999-01-01T00:00:00Z")).body())
                .isEqualTo("[]");
        assertThat(status(request(context + run).DELETE())).isEqualTo(204);
        assertThat(get(context).body()).isEqualTo("[\"a\"]");
        assertThat(status(request(context).DELETE())).isEqualTo(204);
        assertThat(get(context).body()).isEqualTo("[]");
    }

    @Test
    void hasAPutOfOneDotZeroSayWhatItReplaces() throws Exception {
        for (String path :
                List.of(freshProfile(), "/xapi/activities/profile?" + QUIZ + "&profileId=" + UUID.randomUUID())) {
            assertThat(status(put(request(path), JSON, "1"))).isEqualTo(400);
            assertThat(status(put(request(path), JSON, "1").header("If-None-Match", "*")))
                    .isEqualTo(204);
            assertThat(status(put(request(path), JSON, "2"))).isEqualTo(409);
            assertThat(get(path).body()).isEqualTo("1");
        }
        String state = freshState();
        assertThat(status(put(request(state), JSON, "1"))).isEqualTo(204);
        assertThat(status(put(request(state), JSON, "2"))).isEqualTo(204);
    }

    @Test
    void hasAPutOfTwoSayWhatItReplaces() throws Exception {
        for (String path : List.of(freshState(), freshProfile())) {
            assertThat(status(put(inTwo(path), JSON, "1"))).isEqualTo(204);
            HttpResponse<String> conflict = server.send(put(inTwo(path), JSON, "2"));
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.body()).contains("If-Match");
            String tag = header(get(path), "ETag");
            assertThat(status(put(inTwo(path), JSON, "2").header("If-Match", "\"else\"")))
                    .isEqualTo(412);
            assertThat(status(put(inTwo(path), JSON, "2").header("If-Match", "\"else\", W/" + tag)))
                    .isEqualTo(204);
            assertThat(status(post(inTwo(path), JSON, "{}").header("If-Match", tag)))
                    .isEqualTo(412);
            assertThat(status(inTwo(path).DELETE().header("If-Match", tag))).isEqualTo(412);
            assertThat(get(path).body()).isEqualTo("2");
            assertThat(status(inTwo(path).DELETE().header("If-Match", "*"))).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "\"", "\"a\" \"b\"", ",", "*, \"a\"", "W/x", "a, \"b\""})
    void refusesNonsenseInPreconditions(String tags) throws Exception {
        String path = freshState();
        HttpResponse<String> answer = server.send(put(request(path), JSON, "1").header("If-Match", tags));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "*/*",
                "text/*",
                "text/plain; charset=\"",
                "a/b; c=é",
                "/",
                "application/x-www-form-urlencoded"
            })
    void refusesNonsenseAsContentType(String type) throws Exception {
        String path = freshState();
        assertThat(status(put(request(path), type, "a=1"))).isEqualTo(400);
        assertThat(status(post(request(path), type, "a=1"))).isEqualTo(400);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void takesAFormAsADocumentInTwo() throws Exception {
        String path = freshState();
        assertThat(status(post(inTwo(path), "application/x-www-form-urlencoded", "a=1&method=GET")))
                .isEqualTo(204);
        assertThat(get(path).body()).isEqualTo("a=1&method=GET");
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws Exception {
        String path = freshState();
        String most = "x".repeat(XapiServer.MOST_BYTES_OF_A_DOCUMENT);
        assertThat(status(put(request(path), "text/plain", most))).isEqualTo(204);
        HttpResponse<String> refused = server.send(put(request(path), "text/plain", most + "x"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains(String.valueOf(XapiServer.MOST_BYTES_OF_A_DOCUMENT));
        assertThat(get(path).body()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xapi/activities/state?stateId=a&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=a",
                STATE + "&stateId=a&agent=x",
                STATE + "&stateId=a&agent=%7B%7D",
                STATE + "&stateId=a&agent=%7B%22objectType%22:%22Group%22,%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=a&registration=1&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=a&StateId=a&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=a&stateId=b&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=a&since=now&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                STATE + "&stateId=%FF&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                "/xapi/activities/state?activityId=quiz&stateId=a&agent=%7B%22mbox%22:%22mailto:a@example.org%22%7D",
                "/xapi/activities/profile?profileId=a",
                "/xapi/activities/profile?profileId=a&activityId=quiz",
                "/xapi/agents/profile?profileId=a",
            })
    void refusesParametersByName(String path) throws Exception {
        for (HttpRequest.Builder request : List.of(
                put(request(path), JSON, "1").header("If-None-Match", "*"),
                post(request(path), JSON, "{}"),
                request(path).DELETE())) {
            HttpResponse<String> answer = server.send(request);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("parameter");
        }
    }

    @Test
    void deletesNoWholeProfile() throws Exception {
        assertThat(status(request("/xapi/agents/profile?x=1" + agent()).DELETE()))
                .isEqualTo(400);
        HttpResponse<String> answer =
                server.send(request("/xapi/activities/profile?" + QUIZ).DELETE());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("profileId");
    }

    @Test
    void keepsTheDocumentsOfAnIdentifiedGroupInTwo() throws Exception {
        String group = "&agent=" + encoded("{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\"}");
        assertThat(status(put(inTwo("/xapi/agents/profile?profileId=a" + group), JSON, "1")))
                .isEqualTo(204);
        String nobody =
                "&agent=" + encoded("{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}");
        assertThat(status(put(inTwo("/xapi/agents/profile?profileId=a" + nobody), JSON, "1")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/xapi/activities/state,states,404",
        "/xapi/activities/state,profiles,403",
        "/xapi/agents/profile,states,403",
        "/xapi/agents/profile,profiles,404",
        "/xapi/activities,states,403",
        "/xapi/agents,profiles,403"
    })
    void asksForTheScope(String path, String who, int status) throws Exception {
        IssuedCredential as = who.equals("states") ? states : profiles;
        String query = path.endsWith("state")
                ? "?stateId=a&" + QUIZ + agent()
                : path.equals("/xapi/activities") ? "?" + QUIZ : "?profileId=a" + agent();
        assertThat(status(server.request(path + query, as.key(), as.secret()))).isEqualTo(status);
        assertThat(status(server.request(path + query, "", ""))).isEqualTo(401);
    }

    @Test
    void keepsALaunchToItsActorAndRegistration() throws Exception {
        Registration run = new Registration(UUID.randomUUID());
        IssuedCredential launch = server.credentials()
                .issueLaunch(
                        new Mbox("mailto:lea@example.org"),
                        run,
                        Instant.now(Clock.systemUTC()).plusSeconds(600));
        String lea = "&agent=" + encoded("{\"mbox\":\"mailto:lea@example.org\"}");
        String own = "&registration=" + run;
        String other = "&registration=" + UUID.randomUUID();
        assertThat(as(launch, STATE + "&stateId=a" + lea + own)).isEqualTo(404);
        assertThat(as(launch, STATE + lea)).isEqualTo(403);
        assertThat(as(launch, STATE + "&stateId=a" + lea + other)).isEqualTo(403);
        assertThat(as(launch, STATE + "&stateId=a" + agent() + own)).isEqualTo(403);
        assertThat(as(launch, "/xapi/agents/profile?profileId=a" + lea)).isEqualTo(404);
        assertThat(as(launch, "/xapi/agents/profile?profileId=a" + agent())).isEqualTo(403);
        assertThat(as(launch, "/xapi/agents?" + agent().substring(1))).isEqualTo(403);
        String profile = "/xapi/activities/profile?profileId=a&" + QUIZ;
        assertThat(as(launch, profile)).isEqualTo(404);
        assertThat(status(server.request(profile, launch.key(), launch.secret()).DELETE()))
                .isEqualTo(403);
    }

    private static int as(IssuedCredential who, String path) throws Exception {
        return status(server.request(path, who.key(), who.secret()));
    }

    @Test
    void describesActivities() throws Exception {
        String activity = "https://example.org/" + UUID.randomUUID();
        String path = "/xapi/activities?activityId=" + encoded(activity);
        assertThat(json(get(path)))
                .isEqualTo(JsonMapper.shared().readTree("{\"objectType\":\"Activity\",\"id\":\"" + activity + "\"}"));
        send("""
                {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"https://example.org/did"},
                 "object":{"id":"%s","definition":{"name":{"fr":"Été"}}}}""".formatted(activity));
        JsonNode known = json(get(path));
        assertThat(known.path("id").asString()).isEqualTo(activity);
        assertThat(known.path("definition").path("name").path("fr").asString()).isEqualTo("Été");
        assertThat(get("/xapi/activities").statusCode()).isEqualTo(400);
        assertThat(get("/xapi/activities?activityId=quiz").statusCode()).isEqualTo(400);
        assertThat(server.send(request(path).HEAD()).body()).isEmpty();
    }

    @Test
    void describesPersons() throws Exception {
        String mbox = "mailto:" + UUID.randomUUID() + "@example.org";
        send("""
                {"actor":{"mbox":"%s","name":"Léa"},"verb":{"id":"https://example.org/did"},
                 "object":{"id":"https://example.org/quiz"}}""".formatted(mbox));
        JsonNode person = json(get("/xapi/agents?agent=" + encoded("{\"mbox\":\"" + mbox + "\",\"name\":\"L.\"}")));
        assertThat(person)
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"objectType\":\"Person\",\"mbox\":[\"" + mbox + "\"],\"name\":[\"Léa\",\"L.\"]}"));
        JsonNode account = json(get("/xapi/agents?agent="
                + encoded("{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"n\"}}")));
        assertThat(account.path("account").get(0).path("name").asString()).isEqualTo("n");
        assertThat(account.has("name")).isFalse();
        assertThat(get("/xapi/agents").statusCode()).isEqualTo(400);
        assertThat(get("/xapi/agents?agent=" + encoded("{\"objectType\":\"Group\",\"mbox\":\"" + mbox + "\"}"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void send(String statement) throws Exception {
        assertThat(status(post(request("/xapi/statements"), JSON, statement))).isEqualTo(200);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
