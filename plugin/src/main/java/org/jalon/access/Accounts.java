package org.jalon.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation; every change is audited and none is ever deleted. */
@Service
@Transactional
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(AccountStore store, PasswordEncoder encoder, Audit audit, AuditTrail trail, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes an account; the username is taken in lower case. */
    public AccountCreation create(NewAccount wanted) {
        String username = normalise(wanted.username());
        List<String> faults = faults(wanted, username);
        if (!faults.isEmpty()) {
            return new AccountCreation.Refused(faults);
        }
        Optional<Password> generated = wanted.password().isPresent() ? Optional.empty() : Optional.of(generate());
        Password password = wanted.password().or(() -> generated).orElseThrow();
        Person person = new Person(
                AccountId.random(), username, wanted.displayName().strip(), wanted.role(), wanted.learnerId());
        Account account = new Account(person, 1, clock.instant(), Optional.empty());
        if (!store.add(account, encode(password))) {
            return new AccountCreation.UsernameTaken(username);
        }
        audit.record(
                Audit.ACCOUNT_CREATED, person.id().toString(), wanted.role().name());
        return new AccountCreation.Created(person, generated);
    }

    /** A fresh password, given to nobody yet. */
    public Password generate() {
        return Password.generate(random);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** The account of this username, in whatever case it is written. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return store.find(normalise(username));
    }

    /** All accounts by username, disabled ones included. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /**
     * Sets the password and ends the sessions of the account.
     *
     * @throws IllegalArgumentException if the password breaks a rule
     * @throws NoSuchElementException if there is no such account
     */
    public void changePassword(AccountId id, Password password) {
        password.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.rule());
        });
        requireExisting(id);
        store.changePassword(id, encode(password));
        audit.record("password-changed", id.toString(), "");
    }

    /**
     * Ends the sessions of the account and lets nobody sign in with it any more, unless it is the last administrator's who
     * can.
     *
     * @throws NoSuchElementException if there is no such account
     */
    public Disabling disable(AccountId id) {
        requireExisting(id);
        if (store.lockEnabledAdministrators().equals(List.of(id))) {
            return Disabling.LAST_ADMINISTRATOR;
        }
        if (!store.disable(id, clock.instant())) {
            return Disabling.DONE_BEFORE;
        }
        audit.record("account-disabled", id.toString(), "");
        return Disabling.DONE;
    }

    /** The accounts that belong to the learner, disabled ones included. */
    @Transactional(readOnly = true)
    public List<Account> ofLearner(UUID learner) {
        return store.ofLearner(learner);
    }

    /**
     * Disables the accounts of a learner, ends their sessions, and takes out of them and out of the audit what tells whose
     * they were. An account of another role stays in use: only that it was this learner's is forgotten.
     */
    public ErasedAccounts eraseLearner(UUID learner) {
        long rows = 0;
        List<AccountId> detached = new ArrayList<>();
        for (Account account : store.ofLearner(learner)) {
            if (account.person().role() == Role.LEARNER) {
                rows += erase(account.person());
            } else {
                store.detach(account.person().id());
                detached.add(account.person().id());
            }
        }
        return new ErasedAccounts(rows + detached.size(), detached);
    }

    private long erase(Person person) {
        String name = "erased-" + person.id();
        if (store.disable(person.id(), clock.instant())) {
            audit.record("account-disabled", person.id().toString(), "");
        }
        store.anonymise(person.id(), name);
        return 1 + trail.replaceName(person, name);
    }

    static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private void requireExisting(AccountId id) {
        if (store.find(id).isEmpty()) {
            throw new NoSuchElementException("There is no account " + id);
        }
    }

    private String encode(Password password) {
        String hash = encoder.encode(password.value());
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    private static List<String> faults(NewAccount wanted, String username) {
        List<String> faults = new ArrayList<>();
        if (!USERNAME.matcher(username).matches()) {
            faults.add(
                    "username: 2 to 100 letters without accent, digits or . _ @ + -, starting with a letter or digit");
        }
        String name = wanted.displayName().strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add("displayName: 1 to 200 characters");
        }
        wanted.password().flatMap(Password::fault).map(Password.Fault::rule).ifPresent(faults::add);
        return faults;
    }
}
