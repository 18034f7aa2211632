package org.jalon.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps accounts and the hashes of their passwords. */
public interface AccountStore {

    /** Adds the account; false if the username is taken. */
    boolean add(Account account, String passwordHash);

    Optional<Account> find(AccountId id);

    Optional<Account> find(String username);

    Optional<String> findPasswordHash(AccountId id);

    List<Account> list();

    boolean isEmpty();

    void changePassword(AccountId id, String passwordHash);

    /** Disables the account; false if it was disabled before. */
    boolean disable(AccountId id, Instant at);

    /** The administrators who can sign in; nobody else changes which these are until the present transaction ends. */
    List<AccountId> lockEnabledAdministrators();
}
