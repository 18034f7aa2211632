package org.jalon.mapping;

import java.time.Instant;
import org.jalon.framework.FrameworkId;

/**
 * Who put which version of a catalogue into use, when and why, without the catalogue itself.
 *
 * @param version from 1 upwards without gaps, for each framework by itself
 * @param publishedAt to the microsecond, UTC
 * @param by username of the person who published it
 * @param reason why, in that person's words
 */
public record MappingVersion(FrameworkId framework, long version, Instant publishedAt, String by, String reason) {}
