package org.jalon.framework.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The UUID of an id of a framework, everywhere and always the same: version 5 of RFC 9562, section 5.5. */
final class NameUuid {

    /** The version 5 UUID of {@code https://w3id.org/jalon/framework} in the URL namespace, fixed for good. */
    static final UUID NAMESPACE = UUID.fromString("73ad8fcc-fffa-5dc6-91fb-7eef32395962");

    private NameUuid() {}

    static UUID of(String name) {
        return of(NAMESPACE, name);
    }

    static UUID of(UUID namespace, String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
