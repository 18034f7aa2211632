package org.jalon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.Recognition;
import org.jalon.demo.Coursework.Turn;

/** Tells one learner's coursework in the statements that each activity's platform would send about it. */
final class CourseworkStatements {

    private static final int CMI_WITHOUT_ADDRESS = 900;

    private final Story story;
    private final ZoneId zone;
    private final MoodleStatements moodle;
    private final List<Map<String, Object>> fromMoodle = new ArrayList<>();
    private final List<Map<String, Object>> fromContent = new ArrayList<>();

    CourseworkStatements(Story story, Catalogue catalogue, ZoneId zone) {
        this.story = story;
        this.zone = zone;
        this.moodle = new MoodleStatements(story.moodleUser(), story.name(), zone);
        List<Activity> activities = catalogue.activities();
        for (int i = 0; i < activities.size(); i++) {
            add(activities.get(i), i, activities.size());
        }
    }

    /** In the order of Moodle's log. */
    List<Map<String, Object>> fromMoodle() {
        return List.copyOf(fromMoodle);
    }

    /** What the content platform sends, statement by statement. */
    List<Map<String, Object>> fromContent() {
        return List.copyOf(fromContent);
    }

    private void add(Activity activity, int place, int places) {
        Turn turn = story.coursework().of(activity.id().value());
        if (turn == Turn.LEFT_OUT) {
            return;
        }
        Instant at = time(place, places);
        Optional<Recognition> unit = activity.recognisedBy().stream()
                .filter(Recognition.PublisherId.class::isInstance)
                .findFirst();
        if (unit.isPresent()) {
            content(unit.get().key(), turn, at);
            return;
        }
        List<Map<String, Object>> told = inMoodle(MoodleModule.of(activity, CMI_WITHOUT_ADDRESS + place), turn, at);
        fromMoodle.addAll(told);
        if (turn == Turn.SENT_TWICE) {
            fromMoodle.addAll(told);
        }
    }

    private Instant time(int place, int places) {
        LocalDate from = story.coursework().from();
        long days = story.coursework().to().toEpochDay() - from.toEpochDay();
        return from.plusDays(days * place / places)
                .atTime(9 + place % 8, 7 * place % 60)
                .atZone(zone)
                .toInstant();
    }

    private List<Map<String, Object>> inMoodle(MoodleModule module, Turn turn, Instant at) {
        if (turn == Turn.TAKEN_BACK) {
            return List.of(moodle.completed(module, at), moodle.uncompleted(module, later(at, 1)));
        }
        return switch (module.kind()) {
            case QUIZ -> quiz(module, turn, at);
            case ASSIGNMENT -> assignment(module, turn, at);
            case LESSON -> turn == Turn.FAILED ? List.of() : List.of(moodle.completed(module, at));
        };
    }

    private List<Map<String, Object>> quiz(MoodleModule quiz, Turn turn, Instant at) {
        return switch (turn) {
            case FAILED -> List.of(moodle.quizSubmitted(quiz, 1, 45, at));
            case RETRIED ->
                List.of(moodle.quizSubmitted(quiz, 1, 40, at), moodle.quizSubmitted(quiz, 2, 78, later(at, 2)));
            default -> List.of(moodle.quizSubmitted(quiz, 1, 82, at), moodle.questionAnswered(quiz, 1, true, at));
        };
    }

    private List<Map<String, Object>> assignment(MoodleModule assignment, Turn turn, Instant at) {
        Map<String, Object> handedIn = moodle.assignmentSubmitted(assignment, at);
        return switch (turn) {
            case FAILED -> List.of(handedIn, moodle.assignmentGraded(assignment, 8, later(at, 4)));
            case RETRIED ->
                List.of(
                        handedIn,
                        moodle.assignmentGraded(assignment, 8, later(at, 4)),
                        moodle.assignmentGraded(assignment, 13, later(at, 6)));
            default -> List.of(handedIn, moodle.assignmentGraded(assignment, 14, later(at, 4)));
        };
    }

    private void content(String publisherId, Turn turn, Instant at) {
        UUID registration = UUID.randomUUID();
        Cmi5Session first = new Cmi5Session(story.contentUser(), publisherId, registration, at);
        fromContent.addAll(
                switch (turn) {
                    case FAILED, RETRIED -> first.failed(0.55);
                    case TAKEN_BACK -> first.left();
                    default -> first.passed(0.92);
                });
        if (turn == Turn.RETRIED) {
            Instant again = later(at, 3);
            fromContent.addAll(new Cmi5Session(story.contentUser(), publisherId, registration, again).passed(0.88));
        }
    }

    private static Instant later(Instant at, int days) {
        return at.plus(Duration.ofDays(days));
    }
}
