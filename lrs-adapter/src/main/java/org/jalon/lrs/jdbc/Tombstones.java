package org.jalon.lrs.jdbc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is left of erased statements: their ids under a keyed hash, enough to refuse them when they come again. Who gets
 * hold of the hashes without the key, in a copy of that table say, cannot tell whether a statement that they know of was
 * erased here; who holds the whole database can.
 */
final class Tombstones {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;

    Tombstones(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these ids that were erased. */
    Set<StatementId> among(Collection<StatementId> ids) {
        Optional<Mac> mac = key().map(Tombstones::mac);
        Map<String, StatementId> hashes = new HashMap<>();
        mac.ifPresent(known -> ids.forEach(id -> hashes.put(hash(known, id), id)));
        Set<StatementId> erased = new HashSet<>();
        List<String> all = List.copyOf(hashes.keySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            jdbc.queryForList(
                            "select hash from erased_statement where hash in " + Placeholders.list(chunk.size()),
                            String.class,
                            chunk.toArray())
                    .forEach(hash -> erased.add(hashes.get(hash)));
        }
        return erased;
    }

    /** Remembers that these were erased; under the lock of the feed's head. */
    void add(Collection<StatementId> ids, Instant now) {
        Mac mac = mac(key().orElseGet(this::newKey));
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {hash(mac, id), FeedHead.utc(now)}));
        jdbc.batchUpdate("insert into erased_statement (hash, erased) values (?, ?)", rows);
    }

    private Optional<String> key() {
        return jdbc.queryForList("select secret from erasure_key where id = 1", String.class).stream()
                .findFirst();
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        jdbc.update("insert into erasure_key (id, secret) values (1, ?)", secret);
        return secret;
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    private static String hash(Mac mac, StatementId id) {
        return HexFormat.of().formatHex(mac.doFinal(SecretHash.utf8(id.toString())));
    }
}
