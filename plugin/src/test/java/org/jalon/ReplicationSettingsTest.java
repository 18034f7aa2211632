package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.lrs.http.LrsClientSettings;
import org.jalon.lrs.http.LrsLogin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReplicationSettingsTest {

    private static final Map<String, String> BASIC =
            Map.of("endpoint", "https://lrs.example.fr/xapi", "key", "k", "secret", "hunter2");

    @Test
    void isOffByDefault() {
        ReplicationSettings settings = bind(Map.of());

        assertThat(settings.endpoint()).isEmpty();
        assertThat(settings.inbound()).isTrue();
        assertThat(settings.outbound()).isTrue();
        assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.overlap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.sslBundle()).isEmpty();
        assertThat(settings.allowPlainHttp()).isFalse();
    }

    @Test
    void takesTheDefaultsOfTheClient() {
        LrsLogin login = new LrsLogin.Basic("k", "hunter2");
        assertThat(bind(BASIC).clientSettings())
                .isEqualTo(LrsClientSettings.of(URI.create("https://lrs.example.fr/xapi/"), login));
    }

    @Test
    void mapsEachProperty() {
        ReplicationSettings settings = bind(Map.ofEntries(
                Map.entry("endpoint", "http://lrs/xapi/"),
                Map.entry("oauth2.token-endpoint", "http://id/token"),
                Map.entry("oauth2.client-id", "jalon"),
                Map.entry("oauth2.client-secret", "hunter2"),
                Map.entry("oauth2.scope", "all"),
                Map.entry("inbound", "false"),
                Map.entry("outbound", "false"),
                Map.entry("interval", "5s"),
                Map.entry("overlap", "1h"),
                Map.entry("ssl-bundle", "lrs"),
                Map.entry("allow-plain-http", "true"),
                Map.entry("client.connect-timeout", "1s"),
                Map.entry("client.answer-timeout", "2s"),
                Map.entry("client.attempts", "1"),
                Map.entry("client.batch-statements", "7")));

        assertThat(settings.inbound()).isFalse();
        assertThat(settings.outbound()).isFalse();
        assertThat(settings.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.overlap()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.sslBundle()).contains("lrs");
        LrsClientSettings client = settings.clientSettings();
        assertThat(client.login())
                .isEqualTo(new LrsLogin.ClientCredentials(
                        URI.create("http://id/token"), "jalon", "hunter2", Optional.of("all")));
        assertThat(client.plainHttpAllowed()).isTrue();
        assertThat(client.timeouts())
                .isEqualTo(new LrsClientSettings.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        assertThat(client.retries().attempts()).isEqualTo(1);
        assertThat(client.limits().batchStatements()).isEqualTo(7);
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void keepsTheSecretOutOfItsText() {
        assertThat(bind(BASIC).toString()).doesNotContain("hunter2");
        assertThat(bind(BASIC).clientSettings().toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesAnEndpointWithoutOneWayToSignIn() {
        assertThatThrownBy(() -> bind(Map.of("endpoint", "https://lrs.example.fr/")))
                .rootCause()
                .hasMessageContaining("jalon.replication.oauth2");
        assertThatThrownBy(() -> bind(Map.of("key", "k"))).rootCause().hasMessageContaining("both or neither");
        assertThatThrownBy(() -> bind(Map.of("interval", "0s"))).rootCause().hasMessageContaining("longer than 0");
    }

    @Test
    void refusesToShowTheSecretOnItsWay() {
        Map<String, String> plain = new HashMap<>(BASIC);
        plain.put("endpoint", "http://lrs.example.fr/xapi/");
        assertThatThrownBy(() -> bind(plain).clientSettings()).hasMessageContaining("write https");
    }

    private static ReplicationSettings bind(Map<String, String> properties) {
        Map<String, String> named = new HashMap<>();
        properties.forEach((name, value) -> named.put("jalon.replication." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("jalon.replication", ReplicationSettings.class);
    }
}
