package org.jalon.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import org.jalon.evidence.MoodleShapes;
import org.jalon.journal.Projector;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JalonServerTest
class EvidenceApiTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final LearningRecordStore store;
    private final Projector projector;

    EvidenceApiTest(
            @Autowired Accounts accounts, @Autowired LearningRecordStore store, @Autowired Projector projector) {
        this.accounts = accounts;
        this.store = store;
        this.projector = projector;
    }

    @Test
    void listsWhatIsNoEvidencePageByPage() {
        String[] formateur = account(Role.FORMATEUR);
        long before = visits(get("/api/evidence/unused?limit=1", formateur));
        List<StatementId> sent = Stream.generate(StatementId::random).limit(3).toList();
        sent.forEach(this::storeVisit);
        projector.catchUp();

        JsonNode first = get("/api/evidence/unused?limit=2&reason=moodle.event-not-used", formateur);
        assertThat(visits(first)).isEqualTo(before + 3);
        assertThat(first.at("/statements").size()).isEqualTo(2);
        assertThat(first.at("/statements/0/statement").asString())
                .isEqualTo(sent.get(2).toString());
        assertThat(first.at("/statements/0/detail").asString()).contains("course_module_viewed");
        JsonNode second = get(
                "/api/evidence/unused?limit=2&reason=moodle.event-not-used&before="
                        + first.at("/next").asLong(),
                formateur);
        assertThat(second.at("/statements/0/statement").asString())
                .isEqualTo(sent.get(0).toString());
    }

    private void storeVisit(StatementId id) {
        String json =
                MoodleShapes.viewed("page", 6, "2024-03-05T10:00:00Z").replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        store.append(
                List.of(StatementReader.readAuthored(json)),
                Writer.of(WriterId.ofCredential("moodle"), Set.of(Scope.STATEMENTS_WRITE)));
    }

    private static long visits(JsonNode answer) {
        return answer.at("/counts")
                .valueStream()
                .filter(count -> count.at("/reason").asString().equals("moodle.event-not-used"))
                .mapToLong(count -> count.at("/statements").asLong())
                .sum();
    }

    @Test
    void namesTheReasonsThatThereAre() {
        HttpResponse<String> answer =
                new Browsing(port).getJson("/api/evidence/unused?reason=none", account(Role.FORMATEUR));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'reason' is 'none'", "moodle.event-not-used");
        assertThat(new Browsing(port)
                        .getJson("/api/evidence/unused?limit=0", account(Role.FORMATEUR))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsTheMappingInUse() {
        JsonNode mapping = get("/api/mappings/ntc-2018", account(Role.FORMATEUR));

        assertThat(mapping.at("/framework").asString()).isEqualTo("ntc-2018");
        assertThat(mapping.at("/version").asLong()).isEqualTo(1);
        assertThat(mapping.at("/catalogue/modules/0/activities/0/evidence/counts/0")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void hasNoMappingForWhatHasNoCatalogue() {
        for (String id : new String[] {"ntc-1999", "Nothing"}) {
            HttpResponse<String> answer = new Browsing(port).getJson("/api/mappings/" + id, account(Role.FORMATEUR));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains(id);
        }
    }

    @Test
    void isClosedToLearnersAndVisitors() {
        for (String path : new String[] {"/api/evidence/unused", "/api/mappings/ntc-2018"}) {
            assertThat(new Browsing(port).getJson(path).statusCode()).isEqualTo(401);
            assertThat(new Browsing(port).getJson(path, account(Role.LEARNER)).statusCode())
                    .isEqualTo(403);
        }
    }

    private JsonNode get(String path, String[] account) {
        HttpResponse<String> answer = new Browsing(port).getJson(path, account);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String[] account(Role role) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Optional<UUID> learner = role == Role.LEARNER ? Optional.of(UUID.randomUUID()) : Optional.empty();
        accounts.create(new NewAccount(username, username, role, learner, Optional.of(new Password(PASSWORD))));
        return Browsing.basic(username, PASSWORD);
    }
}
