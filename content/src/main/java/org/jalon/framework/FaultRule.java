package org.jalon.framework;

import java.util.Locale;

/** The rules that a framework or catalogue file is checked by; {@link #code()} is stable and safe to store. */
public enum FaultRule {
    /** A file that can not be read as text at all. */
    UNREADABLE_FILE,
    /** A file of more bytes than are allowed. */
    FILE_TOO_LARGE,
    /** The text is not one JSON value. */
    MALFORMED_JSON,
    /** An object has the same key twice. */
    DUPLICATE_KEY,
    /** A key that the format does not know. */
    UNKNOWN_KEY,
    /** A key that the format demands is absent. */
    MISSING_KEY,
    /** A value of another JSON type than the format demands, or a text that is no date, duration or address. */
    WRONG_TYPE,
    /** A text is empty or blank. */
    BLANK_TEXT,
    /** An id does not have its form, or does not start with the id of what holds it. */
    BAD_ID,
    /** Two entries have the same id. */
    DUPLICATE_ID,
    /** An id refers to nothing in the file or the framework. */
    DANGLING_REFERENCE,
    /** The number of entries differs from the one that is declared. */
    WRONG_COUNT,
    /** Numbers do not run 1, 2, 3 … in the order of the entries. */
    WRONG_NUMBERING,
    /** A word that is none of the words allowed there. */
    UNKNOWN_CHOICE,
    /** A number outside the range allowed there. */
    OUT_OF_RANGE,
    /** A period ends before, or on the day that, it begins. */
    DATES_REVERSED,
    /** A datum without its source. */
    MISSING_SOURCE,
    /** An unverified datum that does not say why. */
    MISSING_WHY,
    /** An unknown value that is official or was confirmed. */
    NULL_WHEN_SETTLED,
    /** An official datum whose source is neither law nor guidance. */
    UNOFFICIAL_SOURCE,
    /** A target without, or with more than one, rule of the enterprise period. */
    TARGET_WITHOUT_RULE,
    /** Two values of one entry that cannot both hold. */
    CONTRADICTION,
    /** Two activities would be recognised by the same key. */
    DUPLICATE_RECOGNITION,
    /** A confirmation of a pointer under which there is no datum. */
    UNKNOWN_DATUM,
    /** A confirmation of a datum that is official, or confirmed twice. */
    ALREADY_SETTLED;

    /** The rule's public name, such as {@code duplicate-id}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
