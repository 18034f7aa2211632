package org.jalon.lrs.jdbc;

/**
 * The one number that says which text a statement mentions, where in it, and at which position it lies: the text's number
 * times 2^37, plus 2^36 when it is mentioned only elsewhere, plus the position. So the statements that mention a text lie
 * side by side in the order of their positions.
 */
record MentionKey(long base) {

    /** The highest position, about 68 billion. */
    static final long LAST_POSITION = (1L << 36) - 1;

    private static final int POSITION_BITS = 36;
    private static final long LAST_NUMBER = (1L << (63 - POSITION_BITS - 1)) - 1;

    /** For mentions where the plain filters look: actor, object, verb, registration. */
    static MentionKey plain(long number) {
        if (number < 1 || number > LAST_NUMBER) {
            throw new IllegalStateException("the store has no room for more than " + LAST_NUMBER + " texts");
        }
        return new MentionKey(number << (POSITION_BITS + 1));
    }

    /** For mentions where only the related filters look. */
    static MentionKey related(long number) {
        return new MentionKey(plain(number).base + (1L << POSITION_BITS));
    }

    /** The key of the mention by the statement at this position. */
    long at(long position) {
        if (position < 0 || position > LAST_POSITION) {
            throw new IllegalStateException("the store has no room for more than " + LAST_POSITION + " statements");
        }
        return base + position;
    }
}
