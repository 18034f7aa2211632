package org.jalon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers which password matched which hash, so that a client that sends its password with every request pays for the slow
 * hash once. It keeps a keyed digest in memory only, under a key of this process; another password or hash is another entry.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final String HMAC = "HmacSHA256";
    private static final int KEPT = 1000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Set<String> matched = Collections.synchronizedSet(Collections.newSetFromMap(new LatestUsed()));

    RememberingPasswordEncoder(PasswordEncoder slow, SecureRandom random) {
        this.slow = slow;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String digest = digest(password + "\0" + hash);
        if (matched.contains(digest)) {
            return true;
        }
        boolean match = slow.matches(password, hash);
        if (match) {
            matched.add(digest);
        }
        return match;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    private static final class LatestUsed extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    }
}
