package org.jalon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.Recognition;

/** Statements that a store receives and that say nothing about a candidate: each is kept and none is counted. */
final class StrayStatements {

    private static final String STRANGER = "9999";

    private StrayStatements() {}

    /** From a user whom nobody tied to a learner, about an activity outside the catalogue, and about mere visits. */
    static List<Map<String, Object>> of(Story story, Catalogue catalogue, Instant now, ZoneId zone) {
        MoodleStatements known = new MoodleStatements(story.moodleUser(), story.name(), zone);
        MoodleStatements stranger = new MoodleStatements(STRANGER, "Compte à rattacher", zone);
        MoodleModule english = new MoodleModule(
                MoodleModule.Kind.QUIZ,
                MoodleModule.SITE + "/mod/quiz/view.php?id=777",
                "Quiz : anglais commercial",
                Optional.of("ANGLAIS-QUIZ"));
        Instant before = now.minus(Duration.ofDays(3));
        return List.of(
                stranger.quizSubmitted(MoodleModule.of(quiz(catalogue), 0), 1, 74, before),
                known.quizSubmitted(english, 1, 66, before),
                known.courseViewed(before),
                experienced(story, before));
    }

    private static Activity quiz(Catalogue catalogue) {
        return catalogue.activities().stream()
                .filter(activity -> activity.recognisedBy().stream()
                        .anyMatch(key -> key instanceof Recognition.ActivityIri iri
                                && iri.key().contains("/mod/quiz/")))
                .findFirst()
                .orElseThrow();
    }

    /** That a video was opened, from a server of its own. */
    private static Map<String, Object> experienced(Story story, Instant at) {
        return Map.of(
                "actor",
                Map.of("mbox", "mailto:" + story.username() + "@centre-exemple.fr"),
                "verb",
                Map.of("id", "http://adlnet.gov/expapi/verbs/experienced"),
                "object",
                Map.of("id", "https://videos.centre-exemple.fr/salons/accueillir"),
                "timestamp",
                at.toString());
    }
}
