package org.jalon.enterprise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a tutor's link carries: which link it is, and a secret of 256 bits that is shown once and kept only as a hash. */
public record TutorToken(TutorLinkId link, String secret) {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int ID_LENGTH = 22;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{65}");

    static TutorToken random(TutorLinkId link, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new TutorToken(link, base64(secret));
    }

    /** The token that an address ends in; empty when it has not the form of one. */
    static Optional<TutorToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] id = Base64.getUrlDecoder().decode(text.substring(0, ID_LENGTH));
        ByteBuffer bytes = ByteBuffer.wrap(id);
        TutorLinkId link = new TutorLinkId(new UUID(bytes.getLong(), bytes.getLong()));
        TutorToken token = new TutorToken(link, text.substring(ID_LENGTH));
        return token.text().equals(text) ? Optional.of(token) : Optional.empty();
    }

    /** As the last part of the link's address: 65 characters that need no escaping. */
    public String text() {
        ByteBuffer id = ByteBuffer.allocate(ID_BYTES);
        id.putLong(link.value().getMostSignificantBits());
        id.putLong(link.value().getLeastSignificantBits());
        return base64(id.array()) + secret;
    }

    /** SHA-256 of the secret in lower-case hex; nobody can guess 256 bits, so it needs no slow hash. */
    String hash() {
        return HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    boolean isOf(String hash) {
        return isSame(hash, hash());
    }

    /** What a form sent by this link's page proves itself with; it can not be made without the secret. */
    String formKey() {
        return HexFormat.of().formatHex(sha256(("form " + text()).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Compares in a time that does not tell where they differ. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the secret, which no log may hold. */
    @Override
    public String toString() {
        return "TutorToken[link=" + link + "]";
    }
}
