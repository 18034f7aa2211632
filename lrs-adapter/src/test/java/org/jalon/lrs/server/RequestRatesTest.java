package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.TestStatements;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RequestRatesTest {

    private final SetTime time = new SetTime();

    /** A time that stands still until it is moved on. */
    private static final class SetTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static Writer writer(String name) {
        return Writer.of(WriterId.ofCredential(name), Set.of());
    }

    private static int accepted(RequestRates rates, Writer writer) {
        int accepted = 0;
        try {
            while (accepted < 100_000) {
                rates.count(writer);
                accepted++;
            }
        } catch (XapiRefusal tooMany) {
            assertThat(tooMany.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        }
        return accepted;
    }

    @Test
    void letsEachCredentialAskAtItsRateWithTenSecondsSavedUp() {
        RequestRates rates = new RequestRates(3, time);
        assertThat(accepted(rates, writer("a"))).isEqualTo(30);
        assertThat(accepted(rates, writer("b"))).isEqualTo(30);
        time.nanos += Duration.ofSeconds(2).toNanos();
        assertThat(accepted(rates, writer("a"))).isEqualTo(6);
    }

    @Test
    void saysWhenToTryAgain() {
        RequestRates rates = new RequestRates(1, time);
        accepted(rates, writer("a"));
        assertThatThrownBy(() -> rates.count(writer("a")))
                .isInstanceOfSatisfying(
                        XapiRefusal.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(1))
                .hasMessageContaining("1 s");
    }

    @Test
    void holdsLaunchTokensToTwentyPerSecond() {
        LaunchBounds bounds = new LaunchBounds(TestStatements.LEA.id(), new Registration(UUID.randomUUID()));
        assertThat(accepted(new RequestRates(0, time), writer("launch").within(bounds)))
                .isEqualTo(200);
    }

    @Test
    void setsNoLimitAtZero() {
        assertThat(accepted(new RequestRates(0, time), writer("a"))).isEqualTo(100_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestRates(-1));
    }

    @Test
    void slowsDownWhoSendsWrongSecrets() {
        RequestRates rates = new RequestRates(0, time);
        for (int i = 0; i < 50; i++) {
            assertThat(rates.suspect("192.0.2.1")).isTrue();
        }
        assertThat(rates.suspect("192.0.2.1")).isFalse();
        assertThat(rates.suspect("192.0.2.2")).isTrue();
        assertThat(rates.tooManyFailures("192.0.2.1").retryAfter()).isEqualTo(1);
        rates.clear("192.0.2.1");
        assertThat(rates.suspect("192.0.2.1")).isTrue();
    }

    @Test
    void remembersAsManyAsItCanHold() {
        RequestRates rates = new RequestRates(0, time);
        IntStream.range(0, 12_000).forEach(i -> rates.suspect("address " + i));
        assertThat(rates.remembered()).isEqualTo(10_000);
    }
}
