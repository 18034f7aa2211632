package org.jalon.lrs.replication;

/** What came of trying a dead letter again. */
public sealed interface RetryOutcome {

    /** The statement is where it should be, or no longer anywhere; the letter is gone. */
    record Settled() implements RetryOutcome {}

    /** It was refused once more. */
    record RefusedAgain(DeadLetter letter) implements RetryOutcome {}

    /** It could not be tried, and stays. */
    record Unreachable(String reason) implements RetryOutcome {}

    /** There is no such letter. */
    record Unknown() implements RetryOutcome {}
}
