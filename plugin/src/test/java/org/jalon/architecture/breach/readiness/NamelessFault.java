package org.jalon.architecture.breach.readiness;

/** Breaks rule 4: throws what nobody can tell apart. */
class NamelessFault {
    void fail() {
        throw new RuntimeException("which one");
    }
}
