package org.jalon.demo;

import java.util.Optional;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Recognition;

/** An activity of the catalogue as a module of the fictitious centre's Moodle. */
record MoodleModule(Kind kind, String iri, String name, Optional<String> idNumber) {

    static final String SITE = "https://moodle.centre-exemple.fr";

    /** The kinds of modules in the sample catalogues, each with the type by which statements name it. */
    enum Kind {
        QUIZ("quiz", "http://adlnet.gov/expapi/activities/assessment"),
        ASSIGNMENT("assign", "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/assignment"),
        LESSON("lesson", "http://adlnet.gov/expapi/activities/lesson");

        private final String folder;
        private final String type;

        Kind(String folder, String type) {
            this.folder = folder;
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /**
     * The module that the activity is; one known by its ID number alone is an assignment.
     *
     * @param number the course-module id where the catalogue gives none
     */
    static MoodleModule of(Activity activity, int number) {
        String iri = activity.recognisedBy().stream()
                .filter(Recognition.ActivityIri.class::isInstance)
                .map(Recognition::key)
                .findFirst()
                .orElse(SITE + "/mod/assign/view.php?id=" + number);
        Optional<String> idNumber = activity.recognisedBy().stream()
                .filter(Recognition.IdNumber.class::isInstance)
                .map(Recognition::key)
                .findFirst();
        return new MoodleModule(kindOf(iri), iri, activity.title(), idNumber);
    }

    private static Kind kindOf(String iri) {
        for (Kind kind : Kind.values()) {
            if (iri.contains("/mod/" + kind.folder + "/")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("the demo knows no Moodle module at " + iri);
    }
}
