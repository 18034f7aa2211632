package org.jalon.dashboard;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jalon.learner.Learner;

/** Names of persons, and their order in a list: that of French, in which accents and letter case come last. */
final class Names {

    static final Comparator<String> ORDER = (first, second) -> {
        int order = Collator.getInstance(Locale.FRENCH).compare(first, second);
        return order == 0 ? first.compareTo(second) : order;
    };

    private Names() {}

    /** As a page speaks of somebody. */
    static String spoken(Learner learner) {
        return learner.givenName() + " " + learner.familyName();
    }

    /** As a list names somebody, family name first. */
    static String listed(Learner learner) {
        return learner.familyName() + " " + learner.givenName();
    }
}
