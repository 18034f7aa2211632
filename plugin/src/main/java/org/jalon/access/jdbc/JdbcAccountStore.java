package org.jalon.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Account;
import org.jalon.access.AccountId;
import org.jalon.access.AccountStore;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts in the table {@code account}. */
@Repository
class JdbcAccountStore implements AccountStore {

    private static final String SELECT =
            "select id, username, display_name, role, learner_id, version, created_at," + " disabled_at from account ";

    private static final String ERASED_NAME = "Personne effacée";
    private static final String NO_PASSWORD = "none";

    private final JdbcClient jdbc;

    JdbcAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Account account, String passwordHash) {
        Person person = account.person();
        if (find(person.username()).isPresent()) {
            return false;
        }
        try {
            jdbc.sql("insert into account (id, username, display_name, role, learner_id, version, created_at,"
                            + " password_hash) values (:id, :username, :displayName, :role, :learnerId, :version,"
                            + " :createdAt, :passwordHash)")
                    .param("id", person.id().value())
                    .param("username", person.username())
                    .param("displayName", person.displayName())
                    .param("role", person.role().name())
                    .param("learnerId", person.learnerId().orElse(null))
                    .param("version", account.version())
                    .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
                    .param("passwordHash", passwordHash)
                    .update();
            return true;
        } catch (DuplicateKeyException lostTheRace) {
            return false;
        }
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "where username = ?")
                .param(username)
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public Optional<String> findPasswordHash(AccountId id) {
        return jdbc.sql("select password_hash from account where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Account> list() {
        return jdbc.sql(SELECT + "order by username")
                .query(JdbcAccountStore::account)
                .list();
    }

    @Override
    public List<Account> ofLearner(UUID learner) {
        return jdbc.sql(SELECT + "where learner_id = ? order by username")
                .param(learner)
                .query(JdbcAccountStore::account)
                .list();
    }

    @Override
    public void anonymise(AccountId id, String name) {
        jdbc.sql(
                        "update account set username = ?, display_name = ?, password_hash = ?, version = version + 1 where id = ?")
                .params(name, ERASED_NAME, NO_PASSWORD, id.value())
                .update();
    }

    @Override
    public void detach(AccountId id) {
        jdbc.sql("update account set learner_id = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select id from account fetch first 1 row only")
                .query(UUID.class)
                .optional()
                .isEmpty();
    }

    @Override
    public void changePassword(AccountId id, String passwordHash) {
        jdbc.sql("update account set password_hash = ?, version = version + 1 where id = ?")
                .params(passwordHash, id.value())
                .update();
    }

    @Override
    public boolean disable(AccountId id, Instant at) {
        return jdbc.sql(
                                "update account set disabled_at = ?, version = version + 1 where id = ? and disabled_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                > 0;
    }

    @Override
    public List<AccountId> lockEnabledAdministrators() {
        return jdbc.sql("select id from account where role = ? and disabled_at is null order by id for update")
                .param(Role.ADMIN.name())
                .query((row, _index) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        Person person = new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("learner_id", UUID.class)));
        return new Account(
                person,
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("disabled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
