package org.jalon.operation;

import java.nio.file.Path;
import java.time.Duration;

/**
 * From when on something is a signal.
 *
 * @param silentAfter how long an emitter is silent, if it never paused longer lately
 * @param refusalWindow the time in which refused requests are counted
 * @param refusals how many of them at least
 * @param disk a folder on the disk that is watched
 * @param freeBytes how much of it should be free
 */
public record SignalThresholds(Duration silentAfter, Duration refusalWindow, int refusals, Path disk, long freeBytes) {}
