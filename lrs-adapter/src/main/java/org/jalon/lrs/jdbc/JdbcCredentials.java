package org.jalon.lrs.jdbc;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credentials in a table that holds no secret, only hashes; a slow check that succeeded is remembered in memory. */
public final class JdbcCredentials implements Credentials {

    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 16;
    private static final int MOST_REMEMBERED = 1000;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] pepper = bytes(SECRET_BYTES);
    private final Object slowCheck = new Object();
    private final Map<String, byte[]> remembered = new LinkedHashMap<>();

    public JdbcCredentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String name, String hash, String scopes) {}

    @Override
    public Optional<Writer> authenticate(String key, String secret) {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return find(key)
                .filter(row -> matches(key, secret, row.hash()))
                .map(row -> Writer.of(WriterId.ofCredential(row.name()), scopes(row.scopes())));
    }

    @Override
    public IssuedCredential issue(String name, Set<Scope> scopes) {
        checkName(name);
        String key = HexFormat.of().formatHex(bytes(KEY_BYTES));
        String secret = HexFormat.of().formatHex(bytes(SECRET_BYTES));
        insert(key, name, SecretHash.ofGenerated(secret), scopes);
        return new IssuedCredential(key, secret, WriterId.ofCredential(name), scopes);
    }

    @Override
    public void ensure(String key, String secret, Set<Scope> scopes) {
        checkName(key);
        Optional<Row> row = find(key);
        if (row.isPresent() && SecretHash.matches(secret, row.get().hash())) {
            jdbc.sql("update credential set scopes = ? where key_text = ?")
                    .params(text(scopes), key)
                    .update();
            return;
        }
        jdbc.sql("delete from credential where key_text = ?").param(key).update();
        insert(key, key, SecretHash.ofChosen(secret, random), scopes);
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select key_text from credential where revoked is null limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    @Override
    public void revoke(String key) {
        jdbc.sql("update credential set revoked = ? where key_text = ? and revoked is null")
                .params(FeedHead.utc(clock.instant()), key)
                .update();
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the name of a credential has 1 to " + LONGEST_NAME + " characters");
        }
    }

    private void insert(String key, String name, String hash, Set<Scope> scopes) {
        jdbc.sql("insert into credential (key_text, name, hash, scopes, created) values (?, ?, ?, ?, ?)")
                .params(key, name, hash, text(scopes), FeedHead.utc(clock.instant()))
                .update();
    }

    private Optional<Row> find(String key) {
        return jdbc.sql("select name, hash, scopes from credential where key_text = ? and revoked is null")
                .param(key)
                .query((row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The memory holds a digest under a key of this process, bound to the stored hash; slow checks go one by one. */
    private boolean matches(String key, String secret, String hash) {
        if (!SecretHash.isSlow(hash)) {
            return SecretHash.matches(secret, hash);
        }
        byte[] proof =
                SecretHash.utf8(LookupKey.sha256(HexFormat.of().formatHex(pepper) + '\n' + hash + '\n' + secret));
        synchronized (remembered) {
            byte[] known = remembered.get(key);
            if (known != null && MessageDigest.isEqual(known, proof)) {
                return true;
            }
        }
        boolean right;
        synchronized (slowCheck) {
            right = SecretHash.matches(secret, hash);
        }
        if (right) {
            remember(key, proof);
        }
        return right;
    }

    private void remember(String key, byte[] proof) {
        synchronized (remembered) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, proof);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String text) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Scope.find(word).orElseThrow())
                .forEach(scopes::add);
        return scopes;
    }
}
