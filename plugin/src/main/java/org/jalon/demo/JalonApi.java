package org.jalon.demo;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The REST API of the running instance as one account uses it. */
final class JalonApi {

    private final RestClient client;

    private JalonApi(RestClient client) {
        this.client = client;
    }

    static JalonApi signedIn(RestClient.Builder http, URI address, String username, String password) {
        return new JalonApi(http.clone()
                .baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth(username, password))
                .build());
    }

    /** @throws org.springframework.web.client.RestClientException when the answer is no success */
    JsonNode get(String path) {
        return Objects.requireNonNull(client.get().uri(path).retrieve().body(JsonNode.class), path);
    }

    /** Posts and gives the answer; missing where there is none. */
    JsonNode post(String path, Map<String, ?> body) {
        JsonNode answer = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class);
        return answer == null ? MissingNode.getInstance() : answer;
    }

    /** Posts and gives the id of what was made. */
    String make(String path, Map<String, ?> body) {
        return post(path, body).path("id").asString();
    }

    /** Puts what follows from the present state in its place, unless that has changed meanwhile. */
    void replace(String path, Function<JsonNode, Map<String, ?>> next) {
        ResponseEntity<JsonNode> present = client.get().uri(path).retrieve().toEntity(JsonNode.class);
        client.put()
                .uri(path)
                .header(
                        HttpHeaders.IF_MATCH,
                        Objects.requireNonNull(present.getHeaders().getETag(), path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(next.apply(Objects.requireNonNull(present.getBody(), path)))
                .retrieve()
                .toBodilessEntity();
    }

    /** Withdraws an act for that reason. */
    void withdraw(String act, String reason) {
        client.delete()
                .uri(uri -> uri.path("/api/acts/{act}")
                        .queryParam("reason", "{reason}")
                        .build(act, reason))
                .retrieve()
                .toBodilessEntity();
    }

    /** Says that the agent is the learner, for that reason. */
    void tie(String learner, Map<String, ?> agent, String reason) {
        client.post()
                .uri(uri -> uri.path("/api/learners/{learner}/agents")
                        .queryParam("reason", "{reason}")
                        .build(learner, reason))
                .contentType(MediaType.APPLICATION_JSON)
                .body(agent)
                .retrieve()
                .toBodilessEntity();
    }
}
