package org.jalon.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.access.Account;
import org.jalon.access.AccountId;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.access.SignedIn;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same behaviour on H2 and PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcAccountStoreTest {

    private static final Instant NOW = Instant.parse("2024-05-02T08:00:00.123456Z");

    private final List<DataSource> databases = List.of(FreshDatabase.h2(), FreshDatabase.postgres());

    Stream<DataSource> databases() {
        return databases.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void findsWhatWasAdded(DataSource database) {
        JdbcAccountStore store = new JdbcAccountStore(JdbcClient.create(database));
        Account account = account(Optional.of(UUID.randomUUID()));

        assertThat(store.add(account, "{noop}hash")).isTrue();
        assertThat(store.find(account.person().id())).contains(account);
        assertThat(store.find(account.person().username())).contains(account);
        assertThat(store.findPasswordHash(account.person().id())).contains("{noop}hash");
        assertThat(store.list()).contains(account);
        assertThat(store.isEmpty()).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void refusesAUsernameTwice(DataSource database) {
        JdbcAccountStore store = new JdbcAccountStore(JdbcClient.create(database));
        Account account = account(Optional.empty());
        store.add(account, "first");

        assertThat(store.add(account, "second")).isFalse();
        assertThat(store.findPasswordHash(account.person().id())).contains("first");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void countsEachChange(DataSource database) {
        JdbcAccountStore store = new JdbcAccountStore(JdbcClient.create(database));
        Account account = account(Optional.empty());
        AccountId id = account.person().id();
        store.add(account, "first");

        store.changePassword(id, "second");
        assertThat(store.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(store.disable(id, NOW)).isTrue();
        assertThat(store.disable(id, NOW.plusSeconds(1))).isFalse();
        assertThat(store.find(id).orElseThrow())
                .isEqualTo(new Account(account.person(), 3, account.createdAt(), Optional.of(NOW)));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void leavesOneOfTwoAdministratorsWhoDisableEachOther(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        JdbcAccountStore store = new JdbcAccountStore(jdbc);
        List<AccountId> two = List.of(admin(store), admin(store));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        List<Boolean> disabled = two.parallelStream()
                .map(id -> transaction.execute(
                        status -> !store.lockEnabledAdministrators().equals(List.of(id)) && store.disable(id, NOW)))
                .toList();

        assertThat(disabled).containsExactlyInAnyOrder(true, false);
        assertThat(store.lockEnabledAdministrators()).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void keepsTheAuditInOrder(DataSource database) {
        Person person = account(Optional.empty()).person();
        SignedIn nobody = Optional::empty;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        JdbcClient jdbc = JdbcClient.create(database);
        new JdbcAudit(jdbc, nobody, clock).record("first-act", "subject", "");
        JdbcAudit audit = new JdbcAudit(jdbc, () -> Optional.of(person), clock);
        audit.record("second-act", "subject", "detail");

        assertThat(audit.latest(2))
                .containsExactly(
                        new AuditEntry(NOW, person.username(), "second-act", "subject", "detail"),
                        new AuditEntry(NOW, Audit.SYSTEM, "first-act", "subject", ""));
    }

    private static AccountId admin(JdbcAccountStore store) {
        Account admin = account(Role.ADMIN, Optional.empty());
        store.add(admin, "hash");
        return admin.person().id();
    }

    private static Account account(Optional<UUID> learner) {
        return account(Role.LEARNER, learner);
    }

    private static Account account(Role role, Optional<UUID> learner) {
        UUID id = UUID.randomUUID();
        return new Account(
                new Person(new AccountId(id), "user-" + id, "Someone", role, learner), 1, NOW, Optional.empty());
    }
}
