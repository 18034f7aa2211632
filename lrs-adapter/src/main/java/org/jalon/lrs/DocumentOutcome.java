package org.jalon.lrs;

/** What came of writing or deleting a document; only {@link Done} changed anything. */
public sealed interface DocumentOutcome {

    /** It is done, durably. */
    record Done() implements DocumentOutcome {}

    /** The precondition does not hold of what is there. */
    record PreconditionFailed() implements DocumentOutcome {}

    /**
     * What was posted and what is there cannot be merged.
     *
     * @param reason why not, in one sentence
     */
    record NotMergeable(String reason) implements DocumentOutcome {}

    /**
     * The document would be too large.
     *
     * @param mostBytes the largest document that is kept
     */
    record TooLarge(int mostBytes) implements DocumentOutcome {}
}
