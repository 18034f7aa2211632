package org.jalon.mapping;

/** What becomes of a catalogue that somebody publishes on top of the version that they have seen. */
public sealed interface Publication {

    /** The catalogue is in use. */
    record Published(PublishedMapping mapping) implements Publication {}

    /** Another version was published since; {@code present} is the number of the one in use, 0 when there is none. */
    record Outdated(long present) implements Publication {}
}
