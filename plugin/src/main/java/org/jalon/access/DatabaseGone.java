package org.jalon.access;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure of the database, which passes, from a fault of the application: full disk, lost connection, no answer in time. */
public final class DatabaseGone {

    /** After how many seconds whoever asked may ask again. */
    public static final String RETRY_AFTER_SECONDS = "5";

    /** What whoever asked is told. */
    public static final String SENTENCE = "The database can not be reached at present; send it again later.";

    private DatabaseGone() {}

    /** Whether the database was the cause of this failure, at whichever depth. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof UncategorizedDataAccessException
                    || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
