package org.jalon.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import org.jalon.evidence.Shapes;
import org.jalon.journal.Projection;
import org.jalon.lrs.FeedEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JalonServerTest
class EvidenceApiTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Instant STORED = Instant.parse("2024-06-01T08:00:00Z");

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Projection projection;

    EvidenceApiTest(@Autowired Accounts accounts, @Autowired @Qualifier("factProjection") Projection projection) {
        this.accounts = accounts;
        this.projection = projection;
    }

    @Test
    void listsWhatIsNoEvidencePageByPage() {
        projection.clear();
        for (long position = 1; position <= 3; position++) {
            projection.apply(new FeedEntry(
                    Shapes.stored(position, Shapes.attended("2024-03-05T10:00:00Z"), STORED), Optional.empty(), false));
        }
        String[] formateur = account(Role.FORMATEUR);

        JsonNode first = get("/api/evidence/unused?limit=2", formateur);
        assertThat(first.at("/counts/0/reason").asString()).isEqualTo("moodle.event-not-used");
        assertThat(first.at("/counts/0/routine").asBoolean()).isTrue();
        assertThat(first.at("/counts/0/statements").asLong()).isEqualTo(3);
        assertThat(first.at("/statements").size()).isEqualTo(2);
        JsonNode second = get(
                "/api/evidence/unused?limit=2&reason=moodle.event-not-used&before="
                        + first.at("/next").asLong(),
                formateur);
        assertThat(second.at("/statements").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
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
        for (String id : new String[] {"ntc-2013", "ntc-1999", "Nothing"}) {
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
