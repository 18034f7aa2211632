package org.jalon.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.LEA;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.http.StubLrs.Reply;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;
import org.junit.jupiter.api.Test;

class LrsDocumentsTest {

    private static final Iri ACTIVITY = new Iri("https://example.org/é");
    private static final byte[] CONTENT = "{\"page\":3}".getBytes(StandardCharsets.UTF_8);

    @Test
    void addressesEachKindOfDocument() throws Exception {
        Registration registration = new Registration(UUID.fromString("11111111-2222-3333-4444-555555555555"));
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(
                        Reply.json("{\"page\":3}").with("ETag", "\"1\"").with("Content-Type", "application/json")));
                LrsClient client = lrs.client()) {
            LrsDocuments documents = client.documents();
            RemoteDocument found = documents
                    .find(new DocumentAddress.State(ACTIVITY, LEA.id(), Optional.of(registration), "book mark"))
                    .orElseThrow();
            assertThat(found.content()).isEqualTo(CONTENT);
            assertThat(found.contentType()).isEqualTo("application/json");
            assertThat(found.etag()).contains("\"1\"");
            documents.find(new DocumentAddress.AgentProfile(LEA.id(), "p"));
            documents.find(new DocumentAddress.ActivityProfile(ACTIVITY, "p"));
            assertThat(lrs.requests())
                    .extracting(request -> request.uri().toString())
                    .containsExactly(
                            "/xapi/activities/state?activityId=https%3A%2F%2Fexample.org%2F%C3%A9&agent=" + agent()
                                    + "&registration=" + registration + "&stateId=book+mark",
                            "/xapi/agents/profile?agent=" + agent() + "&profileId=p",
                            "/xapi/activities/profile?activityId=https%3A%2F%2Fexample.org%2F%C3%A9&profileId=p");
        }
    }

    private static String agent() {
        return "%7B%22objectType%22%3A%22Agent%22%2C%22mbox%22%3A%22mailto%3Alea%40example.org%22%7D";
    }

    @Test
    void writesUnderAPrecondition() throws Exception {
        DocumentAddress address = new DocumentAddress.AgentProfile(LEA.id(), "p");
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(
                        request.header("If-None-Match").isPresent() ? Reply.of(412, "") : Reply.of(204, "")));
                LrsClient client = lrs.client()) {
            LrsDocuments documents = client.documents();
            assertThat(documents.put(address, "text/plain", CONTENT, Precondition.ABSENT))
                    .isEqualTo(DocumentWrite.PRECONDITION_FAILED);
            assertThat(documents.merge(address, CONTENT, Precondition.unchanged("\"1\"")))
                    .isEqualTo(DocumentWrite.WRITTEN);
            assertThat(documents.delete(address, Precondition.NONE)).isEqualTo(DocumentWrite.WRITTEN);
            assertThat(lrs.requests()).extracting(StubLrs.Request::method).containsExactly("PUT", "POST", "DELETE");
            assertThat(lrs.requests().get(0).header("Content-Type")).contains("text/plain");
            assertThat(lrs.requests().get(1).header("If-Match")).contains("\"1\"");
            assertThat(lrs.requests().get(1).text()).isEqualTo("{\"page\":3}");
        }
    }

    @Test
    void listsIdsAndMissesNothingThatIsNotThere() throws Exception {
        DocumentAddress address = new DocumentAddress.ActivityProfile(ACTIVITY, "p");
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(
                        request.uri().toString().contains("profileId")
                                ? Reply.of(404, "")
                                : Reply.json("[\"a\",\"é\"]")));
                LrsClient client = lrs.client()) {
            assertThat(client.documents().find(address)).isEmpty();
            assertThat(client.documents().ids(address)).containsExactly("a", "é");
        }
    }
}
