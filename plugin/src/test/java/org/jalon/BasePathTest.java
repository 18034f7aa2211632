package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Behind a reverse proxy that serves Jalon under {@code /jalon} and takes that off, everything leads through the proxy. */
@JalonServerTest
class BasePathTest {

    private static final String BASE = "/jalon";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"#]+)\"");
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Credentials credentials;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer proxy = listening();

    BasePathTest(@Autowired Accounts accounts, @Autowired Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        proxy.createContext(BASE, this::pass);
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    /** What a reverse proxy does with {@code location /jalon/ { proxy_pass http://jalon/; }} and the usual headers. */
    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(BASE.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "centre.example.fr")
                .header("X-Forwarded-Prefix", BASE);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !OF_ONE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Browsing browser() {
        return new Browsing(proxy.getAddress().getPort());
    }

    @Test
    void everyAddressOfAPageLeadsThroughTheProxy() {
        for (String page : List.of("/", "/frameworks", "/frameworks/ntc-2018", "/sign-in", "/frameworks/none")) {
            String html = browser().get(BASE + page).body();
            Matcher address = ADDRESS.matcher(html);
            int found = 0;
            while (address.find()) {
                if (address.group(1).startsWith("/")) {
                    assertThat(address.group(1)).as(page).startsWith(BASE + "/");
                    found++;
                }
            }
            assertThat(found).as("addresses in %s", page).isGreaterThan(3);
        }
        Matcher style = Pattern.compile("href=\"([^\"]+\\.css)\"")
                .matcher(browser().get(BASE + "/").body());
        assertThat(style.find()).isTrue();
        assertThat(browser().get(style.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void redirectsAndRefusesUnderTheBasePath() {
        Browsing browser = browser();
        assertThat(browser.get(BASE + "/cohorts").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(URI.create(to).getPath()).isEqualTo(BASE + "/sign-in"));
        HttpResponse<String> refused = browser.getJson(BASE + "/api/cohorts");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(JsonMapper.shared().readTree(refused.body()).path("instance").asString())
                .isEqualTo(BASE + "/api/cohorts");
    }

    @Test
    void describesTheApiAndPagesStatementsUnderTheBasePath() {
        JsonNode description = JsonMapper.shared()
                .readTree(browser().getJson(BASE + "/v3/api-docs").body());
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("https://centre.example.fr/jalon");

        IssuedCredential pair = credentials.issue("proxied", Set.of(Scope.ALL));
        String[] basic = Browsing.basic(pair.key(), pair.secret());
        String[] lms = {basic[0], basic[1], "X-Experience-API-Version", "1.0.3"};
        String statement = """
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                 "object":{"id":"https://example.org/a"}}""";
        browser().postJson(BASE + "/xapi/statements", "[" + statement + "," + statement + "]", lms);
        String more = JsonMapper.shared()
                .readTree(browser()
                        .getJson(BASE + "/xapi/statements?limit=1", lms)
                        .body())
                .path("more")
                .asString();
        assertThat(more).startsWith(BASE + "/xapi/statements");
        assertThat(browser().getJson(more, lms).statusCode()).isEqualTo(200);
    }

    @Test
    void locatesWhatWasMadeUnderTheBasePath() {
        String[] admin = ApiUser.with(Role.ADMIN, accounts, port).basic();
        HttpResponse<String> begun = browser().postJson(BASE + "/api/admin/backups", "", admin);
        assertThat(begun.statusCode()).isIn(202, 409);
        begun.headers()
                .firstValue("Location")
                .ifPresent(to -> assertThat(to).startsWith("https://centre.example.fr/jalon/api/admin/backups/"));
    }

    @Test
    void believesNoPrefixOfAStrangerAndNoneThatIsNoPath() throws Exception {
        assertThat(new Browsing(port)
                        .get("/", "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Prefix", "//evil.example")
                        .body())
                .doesNotContain("evil.example");
        MockHttpServletRequest ofAStranger = new MockHttpServletRequest("GET", "/frameworks");
        ofAStranger.addHeader("X-Forwarded-Prefix", "/evil");
        MockFilterChain chain = new MockFilterChain();
        new ForwardedPrefixFilter().doFilter(ofAStranger, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isSameAs(ofAStranger);
    }
}
