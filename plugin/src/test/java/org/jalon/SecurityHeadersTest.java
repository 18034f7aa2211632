package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class SecurityHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/sign-in, 200",
        "/css/jalon.css, 200",
        "/img/jalon.svg, 200",
        "/actuator/health, 200",
        "/actuator/info, 200",
        "/v3/api-docs, 200",
        "/cohort, 302",
        "/api/accounts, 401",
        "/frameworks/none/such, 404",
        "/css/none.css, 404",
        "/xapi/none, 400",
        "/css/jalon.css;x=1, 400"
    })
    void areOnEveryKindOfAnswer(String path, int status) {
        HttpResponse<String> answer = new Browsing(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }
}
