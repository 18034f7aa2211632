package org.jalon.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.xapi.Activity;

/**
 * Reads quiz attempts, lessons and assignments. Shares are taken from raw, min and max, because Moodle's scaled score runs from
 * -1 to 1. Its success is set aside: it is true for any score where no pass mark is set, and the statement does not show
 * whether one is.
 */
final class MoodleResult {

    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String SCORED = "https://w3id.org/xapi/tla/verbs/scored";
    private static final String SUBMITTED = "http://activitystrea.ms/schema/1.0/submit";
    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";
    private static final String QUIZ = "http://adlnet.gov/expapi/activities/assessment";
    private static final String QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";
    private static final String LESSON_SESSION =
            "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/lesson-session";
    private static final String ASSIGNMENT = "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/assignment";

    private MoodleResult() {}

    static Normalisation quiz(ActivityStatement statement, String event) {
        if (statement.hasObjectType(QUESTION)) {
            return new Normalisation.Unused(UnusedReason.MOODLE_QUESTION, statement.objectId());
        }
        Optional<Activity> quiz = statement.findParent(QUIZ).filter(_quiz -> statement.hasObjectType(ATTEMPT));
        return finished(statement, event, quiz, MoodleEvent.attemptOf(statement));
    }

    /** The object names no attempt at a lesson, and a lesson may be taken again: each end of one is an attempt of its own. */
    static Normalisation lesson(ActivityStatement statement, String event) {
        Optional<Activity> lesson =
                statement.findParent(LESSON).filter(_lesson -> statement.hasObjectType(LESSON_SESSION));
        return finished(statement, event, lesson, MoodleEvent.momentOf(statement));
    }

    private static Normalisation finished(
            ActivityStatement statement, String event, Optional<Activity> module, String attempt) {
        if (module.isEmpty() || !statement.verb().equals(COMPLETED)) {
            return MoodleEvent.unexpected(statement, event);
        }
        FactSource source = MoodleEvent.source(statement, event, module.get());
        if (event.endsWith("attempt_abandoned") || statement.deniesCompletion()) {
            return new Normalisation.Usable(
                    List.of(source.with(Remark.ATTEMPT_ABANDONED).fact(Outcome.ATTEMPTED, attempt)));
        }
        FactSource remarked = MoodleEvent.withScoreRemarks(source, statement);
        List<Fact> facts = new ArrayList<>();
        facts.add(remarked.fact(Outcome.COMPLETED, MoodleEvent.completionOf(module.get())));
        MoodleEvent.share(statement).ifPresent(share -> facts.add(remarked.scored(share, attempt)));
        return new Normalisation.Usable(facts);
    }

    static Normalisation graded(ActivityStatement statement, String event) {
        Optional<Activity> assignment = statement.findParent(ASSIGNMENT);
        Optional<BigDecimal> share = MoodleEvent.share(statement);
        if (assignment.isEmpty() || share.isEmpty() || !statement.verb().equals(SCORED)) {
            return MoodleEvent.unexpected(statement, event);
        }
        FactSource source =
                MoodleEvent.withScoreRemarks(MoodleEvent.source(statement, event, assignment.get()), statement);
        return new Normalisation.Usable(List.of(source.scored(share.get(), MoodleEvent.attemptOf(statement))));
    }

    static Normalisation submitted(ActivityStatement statement, String event) {
        Optional<Activity> assignment = statement.findParent(ASSIGNMENT);
        if (assignment.isEmpty() || !statement.verb().equals(SUBMITTED)) {
            return MoodleEvent.unexpected(statement, event);
        }
        FactSource source = MoodleEvent.source(statement, event, assignment.get());
        return new Normalisation.Usable(List.of(source.fact(Outcome.ATTEMPTED, MoodleEvent.attemptOf(statement))));
    }
}
