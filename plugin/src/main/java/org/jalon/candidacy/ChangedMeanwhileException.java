package org.jalon.candidacy;

/** Somebody changed the records that a table was compared with while it was taken over; nothing of it was written. */
public class ChangedMeanwhileException extends IllegalStateException {

    ChangedMeanwhileException(String message) {
        super(message);
    }
}
