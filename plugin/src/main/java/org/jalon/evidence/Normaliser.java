package org.jalon.evidence;

import org.jalon.xapi.Statement;

/** Reads the statements of one kind of emitter; pure, so that a rebuild gives the same facts. */
interface Normaliser {

    /** Whether the statement shows that it comes from this emitter. */
    boolean recognises(Statement statement);

    /** The facts in a statement that this normaliser recognises. */
    Normalisation normalise(ActivityStatement statement);
}
