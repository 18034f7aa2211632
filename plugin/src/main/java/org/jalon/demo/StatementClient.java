package org.jalon.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jalon.lrs.IssuedCredential;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Sends statements to {@code /xapi} of the running instance with one key and secret. */
final class StatementClient {

    private static final String STATEMENTS = "/xapi/statements";

    private final RestClient client;

    StatementClient(RestClient.Builder http, URI address, IssuedCredential credential) {
        this.client = http.clone()
                .baseUrl(address)
                .defaultHeader("X-Experience-API-Version", "1.0.3")
                .defaultHeaders(headers -> headers.setBasicAuth(credential.key(), credential.secret()))
                .build();
    }

    /** Posts a batch, as Moodle's scheduled task does. */
    void post(List<Map<String, Object>> statements) {
        if (!statements.isEmpty()) {
            client.post()
                    .uri(STATEMENTS)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(statements)
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    /** Puts one statement under the id that it carries, as cmi5 content does. */
    void put(Map<String, Object> statement) {
        client.put()
                .uri(uri ->
                        uri.path(STATEMENTS).queryParam("statementId", "{id}").build(statement.get("id")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(statement)
                .retrieve()
                .toBodilessEntity();
    }
}
