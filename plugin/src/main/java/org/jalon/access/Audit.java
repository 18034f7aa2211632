package org.jalon.access;

import java.util.List;

/**
 * The record of who did what, written in the caller's transaction. Nothing of it changes, but that an erased person's
 * username gives way to the number of the account.
 */
public interface Audit {

    /** The name under which Jalon's own doings are recorded. */
    String SYSTEM = "system";

    /** The act of making an account; its detail is the account's role. */
    String ACCOUNT_CREATED = "account-created";

    /**
     * Records an act of the person behind the present request, or of {@link #SYSTEM} outside of requests.
     *
     * @param act what was done, in the past tense and kebab case: {@code account-created}
     * @param subject the id of what it was done to
     * @param detail what a reader needs besides; never a secret; empty if nothing
     */
    void record(String act, String subject, String detail);

    /**
     * Records what somebody did who has no account here and named themselves otherwise, such as by a personal link.
     *
     * @param author who did it, at most 100 characters; stands where the username of others does
     */
    default void recordFor(String author, String act, String subject, String detail) {
        record(act, subject, author + ": " + detail);
    }

    /** The latest entries first, at most {@code limit}. */
    List<AuditEntry> latest(int limit);
}
