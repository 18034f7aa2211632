package org.jalon.lrs;

/**
 * A refused request with what was sent.
 *
 * @param body cut to 1 MB, in UTF-8 as far as it was
 */
public record KeptRefusal(RefusalEntry entry, String body) {}
