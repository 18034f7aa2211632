package org.jalon.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.access.AccountCreation;
import org.jalon.access.Accounts;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Person;
import org.jalon.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account of their own who calls the API of a running Jalon. */
public final class ApiUser {

    public static final String PASSWORD = "correct horse battery";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Person person;

    private ApiUser(int port, Person person) {
        this.port = port;
        this.person = person;
    }

    public static ApiUser with(Role role, Accounts accounts, int port) {
        return with(role, Optional.empty(), accounts, port);
    }

    public static ApiUser with(Role role, Optional<UUID> learner, Accounts accounts, int port) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        NewAccount wanted = new NewAccount(username, "Someone", role, learner, Optional.of(new Password(PASSWORD)));
        if (accounts.create(wanted) instanceof AccountCreation.Created created) {
            return new ApiUser(port, created.person());
        }
        throw new AssertionError("no account for " + username);
    }

    public Person person() {
        return person;
    }

    /** The header by which the account shows itself. */
    public String[] basic() {
        return Browsing.basic(person.username(), PASSWORD);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    public byte[] getBytes(String path) {
        return answer(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Posts an act as JSON with one file, as a form does. */
    public HttpResponse<String> sendForm(String path, String act, String fileName, String content) {
        String boundary = "jalon-" + UUID.randomUUID();
        String body = """
                --%1$s
                Content-Disposition: form-data; name="act"
                Content-Type: application/json

                %2$s
                --%1$s
                Content-Disposition: form-data; name="file"; filename="%3$s"
                Content-Type: application/pdf

                %4$s
                --%1$s--
                """.formatted(boundary, act, fileName, content).replace("\n", "\r\n");
        return answer(
                request(path)
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Posts JSON without saying how long it is. */
    public HttpResponse<String> postChunked(String path, String body) {
        return answer(
                request(path)
                        .setHeader("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(basic());
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return answer(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts the body and gives the id of what was made. */
    public String make(String path, String body) {
        HttpResponse<String> made = send("POST", path, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = json(made).at("/id").asString();
        assertThat(made.headers().firstValue("Location")).contains(path + "/" + id);
        return id;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Asserts that the answer is a problem of that status, and gives it. */
    public static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).at("/detail").asString()).isNotBlank();
        return json(answer);
    }
}
