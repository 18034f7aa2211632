package org.jalon.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How a learner's work on the activities of the catalogue went.
 *
 * @param from day of the first activity
 * @param to day of the last one
 * @param otherwise how it went where nothing else is said
 * @param turns how it went by the activity's id in the catalogue
 */
record Coursework(LocalDate from, LocalDate to, Turn otherwise, Map<String, Turn> turns) {

    /** How the work on one activity went. */
    enum Turn {
        DONE,
        /** Failed first, then passed. */
        RETRIED,
        FAILED,
        /** Passed, and the statements arrived a second time. */
        SENT_TWICE,
        /** Completed, then taken back; content on its own platform was left half-way. */
        TAKEN_BACK,
        LEFT_OUT
    }

    Coursework {
        turns = Map.copyOf(turns);
    }

    static Coursework all(LocalDate from, LocalDate to) {
        return new Coursework(from, to, Turn.DONE, Map.of());
    }

    /** No trace in any course. */
    static Coursework none() {
        return new Coursework(LocalDate.EPOCH, LocalDate.EPOCH, Turn.LEFT_OUT, Map.of());
    }

    /** The same work, except on these activities. */
    Coursework but(Turn turn, String... activities) {
        Map<String, Turn> more = new HashMap<>(turns);
        for (String activity : activities) {
            more.put(activity, turn);
        }
        return new Coursework(from, to, otherwise, more);
    }

    Turn of(String activity) {
        return turns.getOrDefault(activity, otherwise);
    }
}
