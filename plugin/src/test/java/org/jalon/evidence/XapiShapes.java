package org.jalon.evidence;

/** Statements of emitters without a normaliser of their own: any authoring tool, H5P, content that keeps to the SCORM profile. */
public final class XapiShapes {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private XapiShapes() {}

    /** @param context the fields of the context, or empty */
    public static String said(String verb, String activity, String timestamp, String result, String context) {
        return """
                {"actor":{"account":{"homePage":"https://moodle.example.org","name":"7"}},"verb":{"id":"%s"},
                 "object":{"id":"%s"},"timestamp":"%s","result":%s,"context":{%s}}""".formatted(verb, activity, timestamp, result, context);
    }

    /** Content of H5P that stands alone. */
    public static String h5p(String verb, int content, String timestamp, String result) {
        return said(ADL + verb, "https://contenus.example.org/h5p/" + content, timestamp, result, """
                "contextActivities":{"category":[{"id":"http://h5p.org/libraries/H5P.QuestionSet-1.20"}]}""")
                .replace(
                        "\"id\":\"https://contenus.example.org/h5p/" + content + "\"", """
                        "id":"https://contenus.example.org/h5p/%d","definition":{
                         "type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",
                         "extensions":{"http://h5p.org/x-api/h5p-local-content-id":%d}}""".formatted(content, content));
    }

    /** What is played inside other content of H5P. */
    public static String h5pPart(String verb, int content, String timestamp, String result) {
        String whole = "https://contenus.example.org/h5p/" + content;
        return said(ADL + verb, whole + "?subContentId=5f2c", timestamp, result, """
                "contextActivities":{"parent":[{"id":"%s"}],
                 "category":[{"id":"http://h5p.org/libraries/H5P.MultiChoice-1.16"}]}""".formatted(whole));
    }

    /** A sharable content object, by ADL's xAPI SCORM profile. */
    public static String scorm(String verb, int attempt, String timestamp, String result) {
        return said(ADL + verb, "https://contenus.example.org/scorm/prospection", timestamp, result, """
                "contextActivities":{"category":[{"id":"http://adlnet.gov/xapi/profile/scorm"}],
                 "grouping":[{"id":"https://contenus.example.org/scorm"},
                  {"id":"https://contenus.example.org/scorm/prospection?attemptId=%d","definition":{
                   "type":"http://adlnet.gov/expapi/activities/attempt"}}]}""".formatted(
                        attempt));
    }
}
