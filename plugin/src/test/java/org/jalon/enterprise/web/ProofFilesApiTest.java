package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.io.File;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class ProofFilesApiTest {

    private static final String PDF = "%PDF-1.7\nune attestation\n";
    private static final String DIGEST = "2a1d23d174bd30ca1df1b74bdac7c5a2c1eafa1f50c3d3b7e32ae4b6db2ce6c0";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final LearningRecordStore store;
    private ApiUser manager;
    private String learner;
    private String candidacy;

    ProofFilesApiTest(@Autowired Accounts accounts, @Autowired LearningRecordStore store) {
        this.accounts = accounts;
        this.store = store;
    }

    @BeforeEach
    void makeCandidacy() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
        learner = manager.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
        candidacy = manager.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "alternance": false,
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31", "target": "TITRE"}
                """.formatted(learner));
    }

    @Test
    void keepsTheFileAsAnAttachmentOfTheStatement() {
        String id = recorded(send(proof(""), file("attestation signée.pdf", PDF)));

        JsonNode files = json(manager.get("/api/acts/" + id + "/attachments"));
        String digest = files.at("/0/sha2").asString();
        assertThat(files.at("/0/name").asString()).isEqualTo("attestation signée.pdf");
        assertThat(files.at("/0/length").asInt()).isEqualTo(PDF.length());
        assertThat(read().at("/proofs/0/content/sha256").asString()).isEqualTo(digest);
        assertThat(attachment(id).usageType().value())
                .isEqualTo("https://w3id.org/jalon/xapi/attachment-usages/enterprise-proof");
        assertThat(attachment(id).digest().value()).isEqualTo(digest);

        HttpResponse<String> saved = manager.get("/api/acts/" + id + "/attachments/" + digest);
        assertThat(saved.body()).isEqualTo(PDF);
        assertThat(saved.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        problem(manager.get("/api/acts/" + id + "/attachments/" + DIGEST), 404);
        problem(manager.get("/api/acts/" + UUID.randomUUID() + "/attachments"), 404);
    }

    @Test
    void keepsTheFileOfAWithdrawnProof() {
        String id = recorded(send(proof(""), file("a.pdf", PDF)));
        String digest = read().at("/proofs/0/content/sha256").asString();

        assertThat(manager.send("DELETE", "/api/acts/" + id + "?reason=faux", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(read().at("/proofs").isEmpty()).isTrue();
        assertThat(manager.get("/api/acts/" + id + "/attachments/" + digest).body())
                .isEqualTo(PDF);
    }

    @Test
    void showsTheFileOnlyToThoseWhoMayReadTheCandidatesFile() {
        String id = recorded(send(proof(""), file("a.pdf", PDF)));
        var own = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(learner)), accounts, port);
        var other = ApiUser.with(Role.LEARNER, Optional.of(UUID.randomUUID()), accounts, port);

        assertThat(own.get("/api/acts/" + id + "/attachments").statusCode()).isEqualTo(200);
        problem(other.get("/api/acts/" + id + "/attachments"), 403);
        problem(send(own, proof(""), file("a.pdf", PDF)), 403);
    }

    @Test
    void takesAProofWithoutAFileByItsReference() {
        recorded(send(proof(", \"reference\": \"classeur 3\"")));

        assertThat(read().at("/proofs/0/content/reference").asString()).isEqualTo("classeur 3");
        refused(send(proof("")), "a reference that says where it lies");
    }

    @Test
    void leavesNothingOnTheDiskOnceTheRequestHasEnded() {
        Set<String> before = waiting();

        recorded(send(proof(""), file("attestation.pdf", PDF)));
        refused(send(proof(""), file("a.pdf", "1"), file("b.pdf", "2")), "one file, not 2");

        await().untilAsserted(() -> assertThat(waiting()).isSubsetOf(before));
    }

    private static Set<String> waiting() {
        return Set.of(Objects.requireNonNull(new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.startsWith("jalon-") && name.endsWith(".sent"))));
    }

    @Test
    void refusesMoreFilesThanAnActHas() {
        String[] parts = Stream.concat(
                        Stream.of(proof("")),
                        Stream.generate(() -> file("a.pdf", PDF)).limit(11))
                .toArray(String[]::new);

        refused(send(parts), "up to 10 files");
    }

    @Test
    void saysWhatIsWrongWithTheForm() {
        refused(send(file("a.pdf", PDF)), "part 'act'");
        refused(send(proof(""), file("a.pdf", "")), "a.pdf is empty");
        refused(send(proof(""), file("a.pdf", "1"), file("b.pdf", "2")), "one file, not 2");
        refused(send(proof(", \"sha256\": \"" + DIGEST + "\""), file("a.pdf", PDF)), "sha256 is " + DIGEST);
        refused(send(part("act", "", "{\"day\": \"2024-03-01\"}"), file("a.pdf", PDF)), "");
        assertThat(read().at("/proofs").isEmpty()).isTrue();
    }

    private static String proof(String more) {
        return part("act", "", """
                {"day": "2024-04-02", "company": "Acme", "minutes": 21000, "from": "2024-01-08", "to": "2024-03-29",
                 "issuer": "Acme", "signatory": "Mme Martin"%s}""".formatted(more));
    }

    private static String file(String name, String bytes) {
        return part("file", "; filename=\"" + name + "\"\r\nContent-Type: application/pdf", bytes);
    }

    private static String part(String name, String more, String bytes) {
        return "--edge\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n".formatted(name, more, bytes);
    }

    private HttpResponse<String> send(String... parts) {
        return send(manager, parts);
    }

    private HttpResponse<String> send(ApiUser user, String... parts) {
        return user.send(
                "POST",
                "/api/candidacies/" + candidacy + "/enterprise/proofs",
                String.join("", parts) + "--edge--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=edge");
    }

    private static String recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/statementId").asString();
    }

    private static void refused(HttpResponse<String> answer, String because) {
        assertThat(problem(answer, 400).at("/detail").asString()).contains(because);
    }

    private JsonNode read() {
        return json(manager.get("/api/candidacies/" + candidacy + "/enterprise"));
    }

    private Attachment attachment(String statement) {
        return store.find(StatementId.parse(statement).orElseThrow())
                .map(StoredStatement::statement)
                .orElseThrow()
                .attachments()
                .getFirst();
    }
}
