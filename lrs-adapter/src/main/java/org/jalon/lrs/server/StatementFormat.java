package org.jalon.lrs.server;

import java.util.List;
import java.util.Optional;

/**
 * The forms in which statements are answered.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3</a>
 */
enum StatementFormat {
    /** Only what identifies agents, groups, verbs and activities. */
    IDS,
    /** What was sent. */
    EXACT,
    /** Verbs and activities as the store knows them, in one language each. */
    CANONICAL;

    static final List<String> NAMES = List.of("ids", "exact", "canonical");

    /** The format of this name, or empty. */
    static Optional<StatementFormat> find(String name) {
        int at = NAMES.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(values()[at]);
    }
}
