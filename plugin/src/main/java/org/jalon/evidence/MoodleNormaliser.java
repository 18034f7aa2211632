package org.jalon.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Score;
import org.jalon.xapi.Statement;

/**
 * Reads what Moodle's plugin logstore_xapi sends: completion of modules, quiz attempts, assignments. Shares are taken from raw,
 * min and max, because its scaled score runs from -1 to 1; its success is set aside where no pass mark can stand behind it.
 *
 * @see <a href="https://github.com/xAPI-vle/moodle-logstore_xapi">moodle-logstore_xapi</a>
 */
final class MoodleNormaliser implements Normaliser {

    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String UNCOMPLETED = "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted";
    private static final String SCORED = "https://w3id.org/xapi/tla/verbs/scored";
    private static final String SUBMITTED = "http://activitystrea.ms/schema/1.0/submit";
    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";
    private static final String QUIZ = "http://adlnet.gov/expapi/activities/assessment";
    private static final String QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String ASSIGNMENT = "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/assignment";

    @Override
    public boolean recognises(Statement statement) {
        return MoodleEvent.find(statement).isPresent();
    }

    @Override
    public Normalisation normalise(ActivityStatement statement) {
        String event = MoodleEvent.find(statement.statement()).orElse("");
        return switch (event) {
            case "core\\event\\course_module_completion_updated" -> module(statement, event);
            case "mod_quiz\\event\\attempt_submitted", "mod_quiz\\event\\attempt_abandoned" -> quiz(statement, event);
            case "mod_assign\\event\\submission_graded" -> graded(statement, event);
            case "mod_assign\\event\\assessable_submitted" -> submitted(statement, event);
            case "" -> new Normalisation.Unused(UnusedReason.MOODLE_SHAPE, "no event name");
            default -> new Normalisation.Unused(UnusedReason.MOODLE_EVENT_NOT_USED, event);
        };
    }

    /** A success is believed here: Moodle says it only of modules that have a grade to pass. */
    private static Normalisation module(ActivityStatement statement, String event) {
        FactSource source = MoodleEvent.source(statement, event, statement.object());
        String attempt = completionOf(statement.object());
        if (statement.verb().equals(UNCOMPLETED)) {
            return new Normalisation.Usable(List.of(source.fact(Outcome.WITHDRAWN, attempt)));
        }
        if (!statement.verb().equals(COMPLETED) || statement.deniesCompletion()) {
            return unexpected(statement, event);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(source.fact(Outcome.COMPLETED, attempt));
        statement
                .success()
                .ifPresent(success -> facts.add(source.fact(success ? Outcome.PASSED : Outcome.FAILED, attempt)));
        return new Normalisation.Usable(facts);
    }

    private static Normalisation quiz(ActivityStatement statement, String event) {
        if (statement.hasObjectType(QUESTION)) {
            return new Normalisation.Unused(UnusedReason.MOODLE_QUESTION, statement.objectId());
        }
        Optional<Activity> quiz = statement.findParent(QUIZ);
        if (quiz.isEmpty()
                || !statement.hasObjectType(ATTEMPT)
                || !statement.verb().equals(COMPLETED)) {
            return unexpected(statement, event);
        }
        FactSource source = MoodleEvent.source(statement, event, quiz.get());
        if (event.endsWith("attempt_abandoned") || statement.deniesCompletion()) {
            return new Normalisation.Usable(
                    List.of(source.with(Remark.ATTEMPT_ABANDONED).fact(Outcome.ATTEMPTED, attemptOf(statement))));
        }
        Optional<BigDecimal> share = share(statement);
        FactSource remarked = remark(source, statement, share);
        List<Fact> facts = new ArrayList<>();
        facts.add(remarked.fact(Outcome.COMPLETED, completionOf(quiz.get())));
        share.ifPresent(value -> facts.add(remarked.scored(value, attemptOf(statement))));
        return new Normalisation.Usable(facts);
    }

    private static Normalisation graded(ActivityStatement statement, String event) {
        Optional<Activity> assignment = statement.findParent(ASSIGNMENT);
        Optional<BigDecimal> share = share(statement);
        if (assignment.isEmpty() || share.isEmpty() || !statement.verb().equals(SCORED)) {
            return unexpected(statement, event);
        }
        FactSource source = remark(MoodleEvent.source(statement, event, assignment.get()), statement, share);
        return new Normalisation.Usable(List.of(source.scored(share.get(), attemptOf(statement))));
    }

    private static Normalisation submitted(ActivityStatement statement, String event) {
        Optional<Activity> assignment = statement.findParent(ASSIGNMENT);
        if (assignment.isEmpty() || !statement.verb().equals(SUBMITTED)) {
            return unexpected(statement, event);
        }
        return new Normalisation.Usable(List.of(
                MoodleEvent.source(statement, event, assignment.get()).fact(Outcome.ATTEMPTED, attemptOf(statement))));
    }

    private static Optional<BigDecimal> share(ActivityStatement statement) {
        return statement.score().flatMap(ScoreShare::ofRange);
    }

    private static FactSource remark(FactSource source, ActivityStatement statement, Optional<BigDecimal> share) {
        Optional<BigDecimal> scaled = statement.score().flatMap(Score::scaled);
        boolean misleading = scaled.isPresent()
                && share.filter(value -> value.compareTo(scaled.get()) == 0).isEmpty();
        return source.withIf(statement.success().equals(Optional.of(true)), Remark.SUCCESS_WITHOUT_PASS_MARK)
                .withIf(misleading, Remark.SCALED_IGNORED)
                .withIf(statement.score().isPresent() && share.isEmpty(), Remark.SCORE_UNREADABLE);
    }

    /** What uncompleted takes back: everything that says that this module was completed. */
    private static String completionOf(Activity module) {
        return "completion:" + module.id();
    }

    private static String attemptOf(ActivityStatement statement) {
        return "attempt:" + statement.objectId();
    }

    private static Normalisation unexpected(ActivityStatement statement, String event) {
        return new Normalisation.Unused(UnusedReason.MOODLE_SHAPE, event + " " + statement.verb());
    }
}
