package org.jalon.profile;

/**
 * The verbs that Jalon writes or reads; all but {@link #DECIDED} are other people's.
 *
 * <p>Never achieved or conferred: a reader of the store takes those for certification, which is the jury's.
 */
public final class Verbs {

    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    public static final String ATTENDED = "http://adlnet.gov/expapi/verbs/attended";
    public static final String REGISTERED = "http://adlnet.gov/expapi/verbs/registered";
    public static final String PERFORMED_OFFLINE = "http://id.tincanapi.com/verb/performed-offline";
    public static final String SUBMIT = "http://activitystrea.ms/schema/1.0/submit";
    public static final String RECEIVE = "http://activitystrea.ms/schema/1.0/receive";
    public static final String DELIVER = "http://activitystrea.ms/schema/1.0/deliver";
    public static final String APPROVE = "http://activitystrea.ms/schema/1.0/approve";
    public static final String VERIFIED = "https://w3id.org/xapi/tla/verbs/verified";
    public static final String ASSESSED = "https://w3id.org/xapi/tla/verbs/assessed";

    /** Somebody says that what is recorded is not right (Activity Streams 1.0). */
    public static final String DISAGREE = "http://activitystrea.ms/schema/1.0/disagree";

    /** All that a session asks of the candidate's file is met; nothing was awarded. */
    public static final String QUALIFIED = "https://w3id.org/xapi/tla/verbs/qualified";

    /** How far a candidate's file has come; used for every verdict but ready. */
    public static final String PROGRESSED = "http://adlnet.gov/expapi/verbs/progressed";

    /** A person of the centre settled a point that no text decides. */
    public static final String DECIDED = JalonProfile.PROFILE + "/verbs/decided";

    private Verbs() {}
}
