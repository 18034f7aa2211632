package org.jalon.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jalon.lrs.http.StubLrs.Reply;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static LrsClient client(StubLrs lrs) {
        return new LrsClient(StubLrs.quick(
                lrs.uri("/xapi/"),
                new LrsLogin.ClientCredentials(lrs.uri("/token"), "ja lon", "s:é", Optional.of("lrs all"))));
    }

    private static Reply token(String value, long seconds) {
        return Reply.json(
                "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}");
    }

    @Test
    void keepsATokenUntilItIsRefused() throws Exception {
        AtomicInteger given = new AtomicInteger();
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(
                        switch (request.uri().getPath()) {
                            case "/token" -> token("t" + given.incrementAndGet(), 3600);
                            case "/xapi/about" -> StubLrs.ABOUT;
                            default ->
                                request.header("Authorization").equals(Optional.of("Bearer t2"))
                                        ? Reply.of(404, "")
                                        : Reply.of(401, "");
                        }));
                LrsClient client = client(lrs)) {
            assertThat(client.find(StatementId.random())).isEmpty();
            assertThat(client.find(StatementId.random())).isEmpty();
            assertThat(given).hasValue(2);
            StubLrs.Request asked = lrs.requests().getFirst();
            assertThat(asked.text()).isEqualTo("grant_type=client_credentials&scope=lrs+all");
            assertThat(asked.header("Authorization")).contains(BasicAuthorizer.of("ja+lon", "s%3A%C3%A9"));
        }
    }

    @Test
    void renewsOnceOnly() throws Exception {
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(
                        switch (request.uri().getPath()) {
                            case "/token" -> token("t", 3600);
                            case "/xapi/about" -> StubLrs.ABOUT;
                            default -> Reply.of(401, "");
                        }));
                LrsClient client = client(lrs)) {
            assertThatExceptionOfType(LrsRefusedException.class).isThrownBy(() -> client.find(StatementId.random()));
            assertThat(lrs.requests()).hasSize(4);
        }
    }

    @Test
    void asksForANewTokenWhenItExpires() throws Exception {
        AtomicInteger given = new AtomicInteger();
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(
                        switch (request.uri().getPath()) {
                            case "/token" -> token("t" + given.incrementAndGet(), 0);
                            case "/xapi/about" -> StubLrs.ABOUT;
                            default -> Reply.of(404, "");
                        }));
                LrsClient client = client(lrs)) {
            client.find(StatementId.random());
            assertThat(given).hasValue(2);
        }
    }

    @Test
    void tellsARefusedClientWithoutItsSecret() throws Exception {
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(Reply.of(401, "s:é")));
                LrsClient client = client(lrs)) {
            assertThatExceptionOfType(LrsRefusedException.class)
                    .isThrownBy(client::versions)
                    .withMessage("The token endpoint answered 401 to the client ja lon");
        }
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(Reply.json("{}")));
                LrsClient client = client(lrs)) {
            assertThatExceptionOfType(LrsAnswerException.class).isThrownBy(client::versions);
        }
    }
}
