package org.jalon.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.lrs.server.XapiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that somebody else wrote, jxapi, posts to our server and reads back. */
class ForeignClientTest {

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static IssuedCredential pair;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        pair = server.credentials().issue("jxapi", Set.of(Scope.ALL));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static StatementClient client() throws Exception {
        return new StatementClient(server.uri("/xapi/").toString(), pair.key(), pair.secret());
    }

    /** It appends an absolute path to its endpoint, so the one for following pages is the server's root. */
    private static StatementClient atTheRoot() throws Exception {
        return new StatementClient(server.uri("/").toString(), pair.key(), pair.secret());
    }

    private static Statement statement(String name) {
        return new Statement(
                new Agent(name, "mailto:" + UUID.randomUUID() + "@example.org"),
                Verbs.completed(),
                new Activity("https://example.org/activités/négociation"));
    }

    @Test
    void postsAStatementAndReadsItBackWithItsAccents() throws Exception {
        String id = client().postStatement(statement("Léa Çelik"));

        Statement back = client().getStatement(id);
        assertThat(back.getId()).isEqualTo(id);
        assertThat(back.getActor().getName()).isEqualTo("Léa Çelik");
        assertThat(((Activity) back.getObject()).getId()).isEqualTo("https://example.org/activités/négociation");
        assertThat(back.getStored()).isNotBlank();
        assertThat(back.getAuthority()).isNotNull();
    }

    @Test
    void postsABatchAndPagesThroughIt() throws Exception {
        Statement first = statement("Zoé");
        List<Statement> batch = new ArrayList<>(List.of(first));
        for (int i = 0; i < 4; i++) {
            batch.add(new Statement(first.getActor(), Verbs.passed(), new Activity("https://example.org/" + i)));
        }
        List<String> ids = client().postStatements(new ArrayList<>(batch));
        assertThat(ids).hasSize(5);

        StatementClient query = client().filterByActor(first.getActor()).limitResults(2);
        StatementResult page = query.getStatements();
        List<String> found = new ArrayList<>();
        while (page != null) {
            page.getStatements().forEach(statement -> found.add(statement.getId()));
            page = page.hasMore() ? atTheRoot().getStatements(page.getMore()) : null;
        }
        assertThat(found).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void putsUnderAnIdOfItsOwn() throws Exception {
        Statement sent = statement("Hugo");
        assertThat(client().putStatement(sent, sent.getId())).isTrue();
        assertThat(client().getStatement(sent.getId()).getActor().getName()).isEqualTo("Hugo");
    }
}
