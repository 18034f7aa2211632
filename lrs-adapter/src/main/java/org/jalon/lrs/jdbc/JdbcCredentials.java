package org.jalon.lrs.jdbc;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jalon.lrs.CredentialEntry;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.CredentialsBusyException;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Credentials in a table that holds no secret, only hashes; a slow check that succeeded is remembered in memory. A change
 * counts here at once, in other instances on the same database within a second; so does an erasure everywhere.
 */
public final class JdbcCredentials implements Credentials, Erasable {

    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 16;
    private static final int MOST_REMEMBERED = 1000;
    private static final int MOST_WAITING = 32;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_AGENT = 4000;
    private static final String LAUNCH = "launch-";
    private static final Duration LAUNCH_KEPT = Duration.ofDays(30);
    private static final String IN_USE = "revoked is null and (expires is null or expires > ?)";
    private static final Set<Scope> OF_LAUNCH =
            EnumSet.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ, Scope.STATE, Scope.PROFILE);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] pepper = bytes(SECRET_BYTES);
    private final Semaphore slowCheck = new Semaphore(1, true);
    private final Map<String, byte[]> remembered = new LinkedHashMap<>();
    private final RecentCredentials recent = new RecentCredentials();

    public JdbcCredentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Writer> authenticate(String key, String secret) {
        return inUse(key)
                .filter(row -> isRecalled(row, secret) || isRight(row, secret))
                .map(CredentialRow::toWriter);
    }

    @Override
    public Optional<Writer> recall(String key, String secret) {
        return inUse(key).filter(row -> isRecalled(row, secret)).map(CredentialRow::toWriter);
    }

    @Override
    public Optional<Writer> find(WriterId id) {
        return CredentialRow.nameOf(id).stream()
                .flatMap(name -> rows("where name = ? and " + IN_USE, name, now()).stream())
                .map(CredentialRow::toWriter)
                .reduce((one, other) -> new Writer(
                        one.id(), one.authority(), CredentialRow.union(one.scopes(), other.scopes()), one.launch()));
    }

    @Override
    public List<CredentialEntry> list() {
        return rows("where launch_registration is null order by name, key_text").stream()
                .map(CredentialRow::toEntry)
                .toList();
    }

    @Override
    public IssuedCredential issue(String name, Set<Scope> scopes, Optional<Instant> expires) {
        checkName(name);
        return issue(name, scopes, expires, Optional.empty());
    }

    @Override
    public IssuedCredential issueLaunch(AgentId actor, Registration registration, Instant expires) {
        String canonical = actor.canonical();
        if (canonical.length() > LONGEST_AGENT) {
            throw new IllegalArgumentException(
                    "the actor of a launch has an identifier of at most " + LONGEST_AGENT + " characters");
        }
        jdbc.sql("delete from credential where launch_registration is not null and expires < ?")
                .param(FeedHead.utc(clock.instant().minus(LAUNCH_KEPT)))
                .update();
        String name = LAUNCH + registration + "-" + LookupKey.sha256(canonical).substring(0, 16);
        return issue(name, OF_LAUNCH, Optional.of(expires), Optional.of(new LaunchBounds(actor, registration)));
    }

    private IssuedCredential issue(
            String name, Set<Scope> scopes, Optional<Instant> expires, Optional<LaunchBounds> launch) {
        String key = HexFormat.of().formatHex(bytes(KEY_BYTES));
        String secret = HexFormat.of().formatHex(bytes(SECRET_BYTES));
        insert(key, name, SecretHash.ofGenerated(secret), scopes, expires, launch);
        return new IssuedCredential(key, secret, WriterId.ofCredential(name), scopes);
    }

    @Override
    public void ensure(String key, String secret, Set<Scope> scopes) {
        checkName(key);
        Optional<CredentialRow> row = inUse(key);
        if (row.isPresent() && SecretHash.matches(secret, row.get().hash())) {
            jdbc.sql("update credential set scopes = ? where key_text = ?")
                    .params(CredentialRow.text(scopes), key)
                    .update();
            recent.clear();
            return;
        }
        jdbc.sql("delete from credential where key_text = ?").param(key).update();
        insert(key, key, SecretHash.ofChosen(secret, random), scopes, Optional.empty(), Optional.empty());
    }

    @Override
    public boolean isEmpty() {
        return rows("where launch_registration is null and revoked is null limit 1")
                .isEmpty();
    }

    @Override
    public boolean revoke(String key) {
        if (!storable(key)) {
            return false;
        }
        int revoked = jdbc.sql("update credential set revoked = ? where key_text = ? and revoked is null")
                .params(now(), key)
                .update();
        recent.clear();
        return revoked > 0;
    }

    /** The launch tokens of these agents go. */
    @Override
    public ErasedCounts erase(Set<AgentId> agents, Set<Long> positions) {
        long gone = 0;
        for (AgentId agent : agents) {
            gone += jdbc.sql("delete from credential where launch_agent = ?")
                    .param(agent.canonical())
                    .update();
        }
        recent.clear();
        return ErasedCounts.of("launch-tokens", gone);
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !storable(name) || name.startsWith(LAUNCH)) {
            throw new IllegalArgumentException("the name of a credential has 1 to " + LONGEST_NAME
                    + " characters and does not begin with " + LAUNCH);
        }
    }

    private static boolean storable(String key) {
        return key.indexOf('\0') < 0;
    }

    private void insert(
            String key,
            String name,
            String hash,
            Set<Scope> scopes,
            Optional<Instant> expires,
            Optional<LaunchBounds> launch) {
        jdbc.sql("""
                        insert into credential (key_text, name, hash, scopes, created, expires, launch_agent, launch_registration)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key, name, hash, CredentialRow.text(scopes), now())
                .param(expires.map(FeedHead::utc).orElse(null))
                .param(launch.map(bounds -> bounds.actor().canonical()).orElse(null))
                .param(launch.map(bounds -> bounds.registration().value()).orElse(null))
                .update();
        recent.clear();
    }

    private Optional<CredentialRow> inUse(String key) {
        if (!storable(key)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return recent.find(key).or(() -> read(key)).filter(row -> row.isInUse(now));
    }

    private Optional<CredentialRow> read(String key) {
        long changes = recent.changes();
        Optional<CredentialRow> row = rows("where key_text = ?", key).stream().findFirst();
        row.ifPresent(found -> recent.add(found, changes));
        return row;
    }

    private List<CredentialRow> rows(String condition, Object... parameters) {
        return jdbc.sql("select " + CredentialRow.COLUMNS + " from credential " + condition)
                .params(parameters)
                .query((row, number) -> CredentialRow.of(row))
                .list();
    }

    private OffsetDateTime now() {
        return FeedHead.utc(clock.instant());
    }

    private boolean isRecalled(CredentialRow row, String secret) {
        if (!SecretHash.isSlow(row.hash())) {
            return SecretHash.matches(secret, row.hash());
        }
        synchronized (remembered) {
            byte[] known = remembered.get(row.key());
            return known != null && MessageDigest.isEqual(known, proof(row.hash(), secret));
        }
    }

    /** Slow checks go one by one, and few may wait, so that a flood of wrong secrets holds up nobody else. */
    private boolean isRight(CredentialRow row, String secret) {
        if (!SecretHash.isSlow(row.hash())) {
            return false;
        }
        if (slowCheck.getQueueLength() >= MOST_WAITING) {
            throw new CredentialsBusyException();
        }
        slowCheck.acquireUninterruptibly();
        try {
            boolean right = isRecalled(row, secret) || SecretHash.matches(secret, row.hash());
            if (right) {
                remember(row.key(), proof(row.hash(), secret));
            }
            return right;
        } finally {
            slowCheck.release();
        }
    }

    /** What the memory holds of a secret: a digest under a key of this process, bound to the stored hash. */
    private byte[] proof(String hash, String secret) {
        return SecretHash.utf8(LookupKey.sha256(HexFormat.of().formatHex(pepper) + '\n' + hash + '\n' + secret));
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
}
