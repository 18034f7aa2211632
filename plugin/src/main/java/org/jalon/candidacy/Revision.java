package org.jalon.candidacy;

/** What came of the wish to replace a known version of a record by a new one. */
public sealed interface Revision<T> {

    /** The new version was recorded. */
    record Recorded<T>(T now) implements Revision<T> {}

    /** Somebody recorded another version since; nothing was recorded. */
    record Outdated<T>(T now) implements Revision<T> {}
}
