package org.jalon.evidence;

/** The kinds of system whose statements are understood. */
public enum Emitter {
    /** Moodle with its plugin logstore_xapi. */
    MOODLE("Moodle", false),
    /** Content and LMS that follow cmi5. */
    CMI5("cmi5", true),
    /** Anything else that says with common verbs of xAPI what it means: H5P, SCORM by its xAPI profile, authoring tools. */
    XAPI("xAPI", false);

    private final String title;
    private final boolean passedIsFinal;

    Emitter(String title, boolean passedIsFinal) {
        this.title = title;
        this.passedIsFinal = passedIsFinal;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /**
     * Whether, within one attempt, a failure after a pass is against the emitter's own rules and changes nothing.
     *
     * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#934-failed">cmi5 9.3.4</a>
     */
    public boolean passedIsFinal() {
        return passedIsFinal;
    }
}
