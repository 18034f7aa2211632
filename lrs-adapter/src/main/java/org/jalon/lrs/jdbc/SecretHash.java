package org.jalon.lrs.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes of secrets: SHA-256 for generated ones of 256 bits, PBKDF2 for chosen ones; compared in constant time. */
final class SecretHash {

    private static final HexFormat HEX = HexFormat.of();
    private static final String FAST = "sha256";
    private static final String SLOW = "pbkdf2-sha256";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private SecretHash() {}

    /** For a secret that nobody can guess. */
    static String ofGenerated(String secret) {
        return FAST + ":" + LookupKey.sha256(secret);
    }

    /** For a secret that somebody chose. */
    static String ofChosen(String secret, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return SLOW + ":" + ROUNDS + ":" + HEX.formatHex(salt) + ":" + HEX.formatHex(slow(secret, salt, ROUNDS));
    }

    static boolean isSlow(String hash) {
        return hash.startsWith(SLOW + ":");
    }

    static boolean matches(String secret, String hash) {
        String[] parts = hash.split(":", -1);
        byte[] expected = HEX.parseHex(parts[parts.length - 1]);
        byte[] actual = isSlow(hash)
                ? slow(secret, HEX.parseHex(parts[2]), Integer.parseInt(parts[1]))
                : HEX.parseHex(LookupKey.sha256(secret));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] slow(String secret, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has PBKDF2 with SHA-256", missing);
        } finally {
            spec.clearPassword();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
