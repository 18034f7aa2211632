package org.jalon.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One fictitious candidate: who it is, where it goes, what its courses tell and what the staff records.
 *
 * @param number from 1, within the cohort
 */
record Story(
        int number,
        String givenName,
        String familyName,
        Pathway path,
        Coursework coursework,
        Consumer<StaffDesk> acts) {

    private static final int FIRST_MOODLE_USER = 4200;

    String name() {
        return givenName + " " + familyName;
    }

    /** The name of the account, such as {@code ines.fontaine}. */
    String username() {
        return Normalizer.normalize(givenName + "." + familyName, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.-]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The numeric id in Moodle. */
    String moodleUser() {
        return String.valueOf(FIRST_MOODLE_USER + number);
    }

    /** The name of the account on the content platform. */
    String contentUser() {
        return "ntc-" + moodleUser();
    }
}
