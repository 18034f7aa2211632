package org.jalon.profile;

/**
 * The IRIs of Jalon's own xAPI profile, one place for all of them.
 *
 * <p>A statement claims the profile by a category activity whose id is the profile's version (xAPI Profiles 1.0, part
 * 2, "Statement Templates"): {@link #ACTS} for acts of persons, {@link #DERIVED} for what Jalon concluded from them.
 */
public final class JalonProfile {

    /** The profile itself. */
    public static final String PROFILE = "https://w3id.org/jalon/xapi";

    /** Category of an act of a person. */
    public static final String ACTS = PROFILE + "/v0.1";

    /** Category of a derived statement, which never feeds evidence or readiness. */
    public static final String DERIVED = PROFILE + "/v0.1/derived";

    /** Context extension that holds the act's particulars, an object. */
    public static final String ACT_EXTENSION = PROFILE + "/extensions/act";

    /** Context extension that names the candidacy (a UUID) which an act or a report is about. */
    public static final String SUBJECT_EXTENSION = PROFILE + "/extensions/candidacy";

    /** Result extension that holds the readiness report, an object. */
    public static final String REPORT_EXTENSION = PROFILE + "/extensions/readiness-report";

    /** Context extension that names the publication (a statement's id) which a new one follows. */
    public static final String PREVIOUS_EXTENSION = PROFILE + "/extensions/previous-publication";

    /** Context extension that names the refused request (its number) which a statement is a repaired copy of. */
    public static final String REPAIRED_FROM_EXTENSION = PROFILE + "/extensions/repaired-from";

    /** Home page of the accounts that stand for agents which were erased. */
    public static final String ERASED = "https://w3id.org/jalon/erased";

    /** Home page of the accounts by which Jalon's statements name learners without telling who they are. */
    public static final String LEARNERS = "https://w3id.org/jalon/learners";

    /** Home page of the accounts by which Jalon's statements name the centre's staff. */
    public static final String STAFF = "https://w3id.org/jalon/staff";

    /** Home page of the accounts by which Jalon's statements name tutors in a company, who have no account here. */
    public static final String TUTORS = "https://w3id.org/jalon/tutors";

    /** Home page of the authorities that the embedded LRS sets. */
    public static final String AUTHORITIES = "https://w3id.org/jalon/authority";

    private static final String SUBJECTS = "https://w3id.org/jalon/candidacies/";

    private JalonProfile() {}

    /** The activity of {@code kind} that belongs to one candidacy. */
    public static String activityOf(String candidacy, String kind) {
        return SUBJECTS + candidacy + "/" + kind;
    }

    /** The IRI of an activity type of this profile. */
    public static String activityType(String name) {
        return PROFILE + "/activity-types/" + name;
    }
}
