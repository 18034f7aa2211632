package org.jalon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

    private final Counting slow = new Counting();
    private final PasswordEncoder encoder = new RememberingPasswordEncoder(slow, new SecureRandom());

    @Test
    void asksTheSlowHashOnceForTheSamePasswordAndHash() {
        assertThat(encoder.matches("right", "hash:right")).isTrue();
        assertThat(encoder.matches("right", "hash:right")).isTrue();
        assertThat(slow.asked).hasValue(1);
    }

    @Test
    void neverRemembersAFailure() {
        assertThat(encoder.matches("wrong", "hash:right")).isFalse();
        assertThat(encoder.matches("wrong", "hash:right")).isFalse();
        assertThat(slow.asked).hasValue(2);
    }

    @Test
    void forgetsTheOldPasswordWithItsHash() {
        assertThat(encoder.matches("right", "hash:right")).isTrue();
        assertThat(encoder.matches("right", "hash:changed")).isFalse();
    }

    private static final class Counting implements PasswordEncoder {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash:" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            asked.incrementAndGet();
            return ("hash:" + password).equals(hash);
        }
    }
}
