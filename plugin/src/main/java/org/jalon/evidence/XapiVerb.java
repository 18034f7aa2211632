package org.jalon.evidence;

import java.util.HashMap;
import java.util.Map;

/** What a verb means as evidence, when neither Moodle nor cmi5 gives it a meaning of its own. */
enum XapiVerb {
    BEGUN,
    ATTENDED,
    COMPLETED,
    PASSED,
    FAILED,
    SCORED,
    /** The end of a session: of SCORM content it carries the result, of others it says nothing. */
    ENDED,
    ANSWERED,
    WAIVED,
    /** Says what only a person may say: that a competence is there. */
    CLAIMED,
    ROUTINE,
    UNKNOWN;

    private static final Map<String, XapiVerb> BY_IRI = byIri();

    static XapiVerb of(String iri) {
        return BY_IRI.getOrDefault(iri, UNKNOWN);
    }

    private static Map<String, XapiVerb> byIri() {
        Map<String, XapiVerb> verbs = new HashMap<>();
        BEGUN.add(verbs, "http://adlnet.gov/expapi/verbs/", "initialized", "attempted");
        BEGUN.add(verbs, "http://activitystrea.ms/", "submit", "schema/1.0/submit", "schema/1.0/start");
        ATTENDED.add(verbs, "http://adlnet.gov/expapi/verbs/", "attended");
        COMPLETED.add(verbs, "http://adlnet.gov/expapi/verbs/", "completed");
        PASSED.add(verbs, "http://adlnet.gov/expapi/verbs/", "passed");
        FAILED.add(verbs, "http://adlnet.gov/expapi/verbs/", "failed");
        SCORED.add(verbs, "http://adlnet.gov/expapi/verbs/", "scored");
        SCORED.add(verbs, "https://w3id.org/xapi/tla/verbs/", "scored");
        ENDED.add(verbs, "http://adlnet.gov/expapi/verbs/", "terminated", "exited", "suspended");
        ANSWERED.add(verbs, "http://adlnet.gov/expapi/verbs/", "answered", "responded", "interacted");
        WAIVED.add(verbs, "https://w3id.org/xapi/adl/verbs/", "waived");
        CLAIMED.add(verbs, "http://adlnet.gov/expapi/verbs/", "mastered");
        CLAIMED.add(verbs, "https://w3id.org/xapi/tla/verbs/", "achieved", "asserted", "certified", "conferred");
        CLAIMED.add(verbs, "https://w3id.org/xapi/tla/verbs/", "qualified", "validated", "verified");
        addRoutine(verbs);
        return Map.copyOf(verbs);
    }

    private static void addRoutine(Map<String, XapiVerb> verbs) {
        ROUTINE.add(verbs, "http://adlnet.gov/expapi/verbs/", "launched", "resumed", "progressed", "experienced");
        ROUTINE.add(verbs, "http://adlnet.gov/expapi/verbs/", "asked", "commented", "preferred", "registered");
        ROUTINE.add(verbs, "http://adlnet.gov/expapi/verbs/", "shared", "imported", "created");
        ROUTINE.add(verbs, "https://w3id.org/xapi/adl/verbs/", "logged-in", "logged-out", "satisfied", "abandoned");
        ROUTINE.add(verbs, "http://id.tincanapi.com/verb/", "viewed", "previewed", "replied");
        ROUTINE.add(verbs, "https://w3id.org/xapi/video/verbs/", "played", "paused", "seeked");
        ROUTINE.add(verbs, "http://activitystrea.ms/schema/1.0/", "consume", "join", "leave");
    }

    private void add(Map<String, XapiVerb> verbs, String vocabulary, String... names) {
        for (String name : names) {
            verbs.put(vocabulary + name, this);
        }
    }
}
