package org.jalon.profile;

/**
 * The IRIs of Jalon's own xAPI profile, one place for all of them.
 *
 * <p>A statement claims the profile by a category activity whose id is the profile's version (xAPI Profiles 1.0, part
 * 2, 5.0), {@link #VERSION}; a second category tells acts of persons, {@link #ACTS}, from what Jalon concluded from them,
 * {@link #DERIVED}.
 */
public final class JalonProfile {

    /** The profile itself. */
    public static final String PROFILE = "https://w3id.org/jalon/xapi";

    /** The version in force: the category of every statement that follows the profile. */
    public static final String VERSION = PROFILE + "/v0.1";

    /** Category of an act of a person, beside {@link #VERSION}. */
    public static final String ACTS = VERSION + "/acts";

    /** Category of a derived statement, beside {@link #VERSION}; such a statement never feeds evidence or readiness. */
    public static final String DERIVED = VERSION + "/derived";

    /** Context extension that holds the act's particulars, an object. */
    public static final String ACT_EXTENSION = PROFILE + "/extensions/act";

    /** Context extension that names the candidacy (a UUID) which an act or a report is about. */
    public static final String SUBJECT_EXTENSION = PROFILE + "/extensions/candidacy";

    /** Result extension that holds the readiness report, an object. */
    public static final String REPORT_EXTENSION = PROFILE + "/extensions/readiness-report";

    /** Result extension that holds the machine's view of one competency, an object. */
    public static final String COVERAGE_EXTENSION = PROFILE + "/extensions/coverage";

    /** Context extension that says in words why a statement is voided. */
    public static final String REASON_EXTENSION = PROFILE + "/extensions/reason";

    /** Context extension that says which items took a readiness away and how they stood before, an object. */
    public static final String WITHDRAWN_READINESS_EXTENSION = PROFILE + "/extensions/withdrawn-readiness";

    /** Type of a competency, of the TLA profile. */
    public static final String COMPETENCY_TYPE = "https://w3id.org/xapi/tla/activity-types/competency";

    /** Context extension of the TLA profile: the ids of the statements that a statement rests on, an array. */
    public static final String EVIDENCE_EXTENSION = "https://w3id.org/xapi/tla/extensions/evidence";

    /** Result extension of the cmi5 profile: a whole percentage, 0 to 100. */
    public static final String PROGRESS_EXTENSION = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    /** Context extension that names the publication (a statement's id) which a new one follows. */
    public static final String PREVIOUS_EXTENSION = PROFILE + "/extensions/previous-publication";

    /** Context extension of the profiles specification that tells apart the patterns within one registration. */
    public static final String SUBREGISTRATION_EXTENSION = "https://w3id.org/xapi/profiles/extensions/subregistration";

    /** Activity type of a profile, as a category's. */
    public static final String PROFILE_TYPE = "http://adlnet.gov/expapi/activities/profile";

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

    private static final String FRAMEWORKS = "https://w3id.org/jalon/frameworks/";

    private JalonProfile() {}

    /** The competency of a framework version as an activity. */
    public static String competencyOf(String framework, String competency) {
        return FRAMEWORKS + framework + "/competencies/" + competency;
    }

    /** The activity of {@code kind} that belongs to one candidacy. */
    public static String activityOf(String candidacy, String kind) {
        return SUBJECTS + candidacy + "/" + kind;
    }

    /** Whether a statement of this category is ours to read, and no evidence. */
    public static boolean isOurs(String category) {
        return category.equals(VERSION) || category.equals(ACTS) || category.equals(DERIVED);
    }

    /** The IRI of a statement template of this profile. */
    public static String template(String name) {
        return PROFILE + "/templates/" + name;
    }

    /** The IRI of a pattern of this profile. */
    public static String pattern(String name) {
        return PROFILE + "/patterns/" + name;
    }

    /** The IRI of an activity type of this profile. */
    public static String activityType(String name) {
        return PROFILE + "/activity-types/" + name;
    }

    /** The IRI of an attachment usage of this profile. */
    static String attachmentUsage(String name) {
        return PROFILE + "/attachment-usages/" + name;
    }
}
