package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Registration;

/** Who may use the store: keys with secrets, of which only hashes are kept. */
public interface Credentials {

    /**
     * The writer whose key and secret these are, or empty.
     *
     * @throws CredentialsBusyException when too many secrets wait to be checked
     */
    Optional<Writer> authenticate(String key, String secret);

    /** The same as far as it can be told at no cost; empty for a chosen secret that was not checked before. */
    Optional<Writer> recall(String key, String secret);

    /** The writer that some pair in use stands for, with the scopes of all its pairs; empty when there is no such pair. */
    Optional<Writer> find(WriterId id);

    /** Every pair by its name and key, those out of use included, launch tokens left out; no secrets. */
    List<CredentialEntry> list();

    /**
     * Makes a new pair; its secret is shown this once and never again.
     *
     * @param name who it is for, 1 to 100 characters; several pairs of one name are the same writer
     */
    default IssuedCredential issue(String name, Set<Scope> scopes) {
        return issue(name, scopes, Optional.empty());
    }

    /**
     * Makes a new pair that works until it expires.
     *
     * @param name as above; it does not begin with {@code launch-}
     */
    IssuedCredential issue(String name, Set<Scope> scopes, Optional<Instant> expires);

    /**
     * Makes a pair for one launch of content: it writes and reads statements and documents of this actor in this
     * registration, and nothing else. All launches of an actor in a registration are the same writer.
     */
    IssuedCredential issueLaunch(AgentId actor, Registration registration, Instant expires);

    /** Sees to it that this chosen pair exists with exactly these scopes; its name is its key. */
    void ensure(String key, String secret, Set<Scope> scopes);

    /** Whether no pair exists yet. */
    boolean isEmpty();

    /** Takes the pair with this key out of use, its statements stay; false when there is none in use. */
    boolean revoke(String key);
}
