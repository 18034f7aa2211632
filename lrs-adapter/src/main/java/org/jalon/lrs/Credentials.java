package org.jalon.lrs;

import java.util.Optional;
import java.util.Set;

/** Who may use the store: keys with secrets, of which only hashes are kept. */
public interface Credentials {

    /** The writer whose key and secret these are, or empty. */
    Optional<Writer> authenticate(String key, String secret);

    /**
     * Makes a new pair; its secret is shown this once and never again.
     *
     * @param name who it is for, 1 to 100 characters; several pairs of one name are the same writer
     */
    IssuedCredential issue(String name, Set<Scope> scopes);

    /** Sees to it that this chosen pair exists with exactly these scopes; its name is its key. */
    void ensure(String key, String secret, Set<Scope> scopes);

    /** Whether no pair exists yet. */
    boolean isEmpty();

    /** Takes the pair with this key out of use; its statements stay. */
    void revoke(String key);
}
