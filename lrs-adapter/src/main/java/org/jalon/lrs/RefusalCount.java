package org.jalon.lrs;

/**
 * How many of the kept refusals have this reason.
 *
 * @param reason the requirement that the first fault breaks
 */
public record RefusalCount(String reason, int status, long count) {}
