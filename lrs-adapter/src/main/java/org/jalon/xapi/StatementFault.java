package org.jalon.xapi;

/**
 * One broken requirement in what was sent.
 *
 * @param pointer where, as a JSON pointer into the body; empty for the body as a whole
 * @param requirement the clause of xAPI 1.0.3 that is broken, such as {@code Data 2.4.2}
 * @param message what is wrong, in one sentence, foreign values escaped and cut
 */
public record StatementFault(String pointer, String requirement, String message) {}
