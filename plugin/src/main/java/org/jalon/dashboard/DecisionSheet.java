package org.jalon.dashboard;

import java.util.Optional;

/**
 * One item of the present report with what a person may decide of it.
 *
 * @param learner the candidate's name
 * @param question what exactly an answer settles; empty where no text leaves the item open
 * @param decision id of the decision that settled it, which may be withdrawn
 */
public record DecisionSheet(
        String candidacy,
        String learner,
        ItemView item,
        Optional<String> question,
        Possible possible,
        Optional<String> decision) {

    /** What rule 22 lets a person do. */
    public enum Possible {
        /** Answer what no text decides. */
        ANSWER,
        /** Record an authority's derogation from what a text refuses. */
        DEROGATION,
        /** First confirm the unverified data that it rests on. */
        CONFIRM_FIRST,
        /** Nothing: it is settled. */
        NOTHING
    }

    /** Whether a decision may ask for minutes in the company. */
    public boolean isOfHours() {
        return item.id().equals("enterprise-time");
    }
}
