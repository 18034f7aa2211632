package org.jalon;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Throws away connections to an embedded database that has closed itself, as H2 does when its disk is full: they still call
 * themselves valid, and the next connection opens the file again.
 *
 * @see <a href="https://www.h2database.com/javadoc/org/h2/api/ErrorCode.html">H2's error codes</a>
 */
public final class ClosedDatabaseEviction implements SQLExceptionOverride {

    private static final int DATABASE_IS_CLOSED = 90098;

    /** Made by the pool, which knows its name only. */
    public ClosedDatabaseEviction() {}

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == DATABASE_IS_CLOSED
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
