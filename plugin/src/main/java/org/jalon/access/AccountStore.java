package org.jalon.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts and the hashes of their passwords. */
public interface AccountStore {

    /** Adds the account; false if the username is taken. */
    boolean add(Account account, String passwordHash);

    Optional<Account> find(AccountId id);

    Optional<Account> find(String username);

    Optional<String> findPasswordHash(AccountId id);

    List<Account> list();

    /** The accounts that belong to the learner, by username. */
    List<Account> ofLearner(UUID learner);

    /** Takes the names and the password out of it; this name is what remains. */
    void anonymise(AccountId id, String name);

    /** Makes it no learner's. */
    void detach(AccountId id);

    boolean isEmpty();

    void changePassword(AccountId id, String passwordHash);

    /** Disables the account; false if it was disabled before. */
    boolean disable(AccountId id, Instant at);

    /** The administrators who can sign in; nobody else changes which these are until the present transaction ends. */
    List<AccountId> lockEnabledAdministrators();
}
