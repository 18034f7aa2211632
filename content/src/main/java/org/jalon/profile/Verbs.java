package org.jalon.profile;

import java.util.Map;
import java.util.Optional;

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
    public static final String SAVE = "http://activitystrea.ms/schema/1.0/save";
    public static final String RETURN = "http://activitystrea.ms/schema/1.0/return";
    public static final String REQUEST = "http://activitystrea.ms/schema/1.0/request";
    public static final String RECEIVE = "http://activitystrea.ms/schema/1.0/receive";
    public static final String DELIVER = "http://activitystrea.ms/schema/1.0/deliver";
    public static final String APPROVE = "http://activitystrea.ms/schema/1.0/approve";
    public static final String VERIFIED = "https://w3id.org/xapi/tla/verbs/verified";
    public static final String ASSESSED = "https://w3id.org/xapi/tla/verbs/assessed";

    /** Somebody's place in a company ends (Activity Streams 1.0). */
    public static final String LEAVE = "http://activitystrea.ms/schema/1.0/leave";

    /** Time that is to be spent, which is not time spent. */
    public static final String PLANNED = "https://w3id.org/xapi/tla/verbs/planned";
    /** Somebody says that what is recorded is not right (Activity Streams 1.0). */
    public static final String DISAGREE = "http://activitystrea.ms/schema/1.0/disagree";

    /** All that a session asks of the candidate's file is met; nothing was awarded. */
    public static final String QUALIFIED = "https://w3id.org/xapi/tla/verbs/qualified";

    /** How far a candidate's file, or the search of a company, has come; of a report, every verdict but ready. */
    public static final String PROGRESSED = "http://adlnet.gov/expapi/verbs/progressed";

    /** A person of the centre settled a point that no text decides. */
    public static final String DECIDED = JalonProfile.PROFILE + "/verbs/decided";

    /** How statements display each of them. */
    private static final Map<String, Wording> DISPLAYS = Map.ofEntries(
            Map.entry(VOIDED, new Wording("a annulé", "voided")),
            Map.entry(ATTENDED, new Wording("a assisté à", "attended")),
            Map.entry(REGISTERED, new Wording("s’est inscrit à", "registered")),
            Map.entry(PERFORMED_OFFLINE, new Wording("a effectué hors ligne", "performed offline")),
            Map.entry(DISAGREE, new Wording("a contesté", "disagreed")),
            Map.entry(LEAVE, new Wording("a quitté", "left")),
            Map.entry(PLANNED, new Wording("a prévu", "planned")),
            Map.entry(SAVE, new Wording("a déposé", "saved")),
            Map.entry(RETURN, new Wording("a rendu", "returned")),
            Map.entry(REQUEST, new Wording("a demandé", "requested")),
            Map.entry(SUBMIT, new Wording("a remis", "submitted")),
            Map.entry(RECEIVE, new Wording("a reçu", "received")),
            Map.entry(DELIVER, new Wording("a transmis", "delivered")),
            Map.entry(APPROVE, new Wording("a approuvé", "approved")),
            Map.entry(VERIFIED, new Wording("a vérifié", "verified")),
            Map.entry(ASSESSED, new Wording("a évalué", "assessed")),
            Map.entry(QUALIFIED, new Wording("est prêt pour", "qualified")),
            Map.entry(PROGRESSED, new Wording("a progressé dans", "progressed")),
            Map.entry(DECIDED, new Wording("a décidé", "decided")));

    private Verbs() {}

    /** How a statement of ours displays the verb; empty for a verb that none of them has. */
    public static Optional<Wording> display(String verb) {
        return Optional.ofNullable(DISPLAYS.get(verb));
    }
}
