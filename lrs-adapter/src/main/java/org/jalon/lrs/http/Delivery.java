package org.jalon.lrs.http;

/** What an LRS did with a batch: took all of it or nothing. */
public sealed interface Delivery {

    /** Every statement is there. */
    record Accepted() implements Delivery {}

    /**
     * Something in the batch is not wanted, and nothing of it was taken.
     *
     * @param status the HTTP status: 400, 403, 409, 413 and the like
     * @param reason what the LRS said, cut to 500 characters and free of control characters
     */
    record Refused(int status, String reason) implements Delivery {}
}
