package org.jalon.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The UUID of a name within Jalon's namespace: version 5 of RFC 9562, section 5.5. */
public final class NameBasedUuid {

    /** The version 5 UUID of {@code https://w3id.org/jalon/xapi} in the URL namespace, fixed for good. */
    private static final UUID NAMESPACE =
            of(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://w3id.org/jalon/xapi");

    private NameBasedUuid() {}

    public static UUID of(String... parts) {
        return of(NAMESPACE, String.join("\n", parts));
    }

    private static UUID of(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = (hash.getLong() & ~0xF000L) | 0x5000L;
            long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
