package org.jalon.enterprise;

import java.util.List;

/**
 * All that a tutor sees by a link: nothing else of the candidate's file.
 *
 * @param weeks the weeks of the link's company that have entries, the earliest first
 * @param formKey what a form of the page proves itself with
 */
public record TutorVisit(TutorLink link, String givenName, String familyName, List<TutorWeek> weeks, String formKey) {

    /** A digest of what the tutor sees of all weeks; an act carries it back, so that nobody confirms what has changed. */
    public String seen() {
        return TutorWeek.seen(weeks);
    }

    /** The same of one week. */
    public String seen(TutorWeek week) {
        return TutorWeek.seen(List.of(week));
    }

    /** How many weeks the tutor has not spoken of, or have changed since they were confirmed. */
    public int toConfirm() {
        return (int) weeks.stream().filter(TutorVisit::awaitsWord).count();
    }

    static boolean awaitsWord(TutorWeek week) {
        return switch (week.standing()) {
            case TO_CONFIRM, CHANGED -> true;
            case CONFIRMED, CONTESTED -> false;
        };
    }
}
