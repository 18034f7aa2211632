package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.RequestRepair;
import org.jalon.lrs.RequestRepair.Outcome;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RepairedRequestsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Iri MARK = new Iri("https://example.org/repaired-from");
    private static final String GOOD = """
            {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"https://example.org/a"},
             "result":{"score":{"raw":1.50}},"context":{"extensions":{"https://example.org/x":"é"}}}""";

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static RequestRepair repair;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        repair = new RepairedRequests(server.refused(), server.credentials(), server.writes(), CLOCK, MARK);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static long refused(WriterId writer) {
        RefusedRequests requests = server.refused();
        requests.add(new RefusedRequest(CLOCK.instant(), writer, 400, List.of(), "[]"));
        return requests.list(1, 0).getFirst().number();
    }

    @Test
    void storesARepairedCopyMarkedAndWithANewIdAsItsWriters() {
        IssuedCredential moodle = server.credentials().issue("moodle", Set.of(Scope.STATEMENTS_WRITE));
        long number = refused(moodle.writer());
        UUID sent = UUID.randomUUID();

        Outcome outcome = repair.admit(number, "[" + GOOD.formatted(sent) + "]", "someone");

        assertThat(outcome).isInstanceOf(Outcome.Admitted.class);
        StatementId id = ((Outcome.Admitted) outcome).ids().getFirst();
        LearningRecordStore store = server.store();
        StoredStatement stored = store.find(id).orElseThrow();
        assertThat(stored.writer()).isEqualTo(moodle.writer());
        assertThat(stored.id().value()).isNotEqualTo(sent);
        assertThat(stored.json()).contains("1.50").contains("\"https://example.org/x\":\"é\"");
        JsonNode mark = stored.statement()
                .context()
                .orElseThrow()
                .extensions()
                .find(MARK.value())
                .orElseThrow();
        assertThat(mark.asLong()).isEqualTo(number);
        assertThat(server.refused().find(number).orElseThrow().entry().admittedBy())
                .contains("someone");
        assertThat(repair.admit(number, GOOD.formatted(sent), "someone")).isInstanceOf(Outcome.AdmittedBefore.class);
    }

    @Test
    void marksAStatementWithoutContext() {
        IssuedCredential pair = server.credentials().issue("plain", Set.of(Scope.STATEMENTS_WRITE));
        Outcome outcome = repair.admit(refused(pair.writer()), """
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                 "object":{"id":"https://example.org/a"}}""", "someone");
        assertThat(outcome).isInstanceOf(Outcome.Admitted.class);
    }

    @Test
    void refusesWhatIsStillFaultyAndKeepsItOpen() {
        IssuedCredential pair = server.credentials().issue("faulty", Set.of(Scope.STATEMENTS_WRITE));
        long number = refused(pair.writer());
        long kept = server.refused().count();
        Outcome outcome = repair.admit(number, "[{\"actor\":{}}]", "someone");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.faults()).anyMatch(fault -> fault.pointer().startsWith("/0"));
        });
        assertThat(server.refused().count()).isEqualTo(kept);
        assertThat(repair.admit(number, GOOD.formatted(UUID.randomUUID()), "someone"))
                .isInstanceOf(Outcome.Admitted.class);
    }

    @Test
    void needsTheRequestAndItsWritersScope() {
        assertThat(repair.admit(Long.MAX_VALUE, "[]", "someone")).isInstanceOf(Outcome.Unknown.class);
        IssuedCredential gone = server.credentials().issue("gone", Set.of(Scope.STATEMENTS_WRITE));
        server.credentials().revoke(gone.key());
        assertThat(repair.admit(refused(gone.writer()), "[]", "someone")).isInstanceOf(Outcome.WriterGone.class);
        IssuedCredential reader = server.credentials().issue("reading", Set.of(Scope.STATEMENTS_READ));
        assertThat(repair.admit(refused(reader.writer()), "[]", "someone")).isInstanceOf(Outcome.WriterGone.class);
    }
}
