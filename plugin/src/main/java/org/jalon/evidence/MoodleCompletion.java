package org.jalon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;

/** Reads the events by which Moodle says that something was done to the end, or that this is taken back. */
final class MoodleCompletion {

    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String UNCOMPLETED = "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted";
    private static final String ATTENDED = "http://adlnet.gov/expapi/verbs/attended";
    private static final String ACHIEVED = "https://w3id.org/xapi/tla/verbs/achieved";
    private static final String FORFEITED = "https://w3id.org/xapi/tla/verbs/forfeited";

    private MoodleCompletion() {}

    /** A success is believed here: Moodle says it only of modules that have a grade to pass. */
    static Normalisation module(ActivityStatement statement, String event) {
        FactSource source = MoodleEvent.source(statement, event, statement.object());
        String attempt = MoodleEvent.completionOf(statement.object());
        if (statement.verb().equals(UNCOMPLETED)) {
            return new Normalisation.Usable(List.of(source.fact(Outcome.WITHDRAWN, attempt)));
        }
        if (!statement.verb().equals(COMPLETED) || statement.deniesCompletion()) {
            return MoodleEvent.unexpected(statement, event);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(source.fact(Outcome.COMPLETED, attempt));
        statement
                .success()
                .ifPresent(success -> facts.add(source.fact(success ? Outcome.PASSED : Outcome.FAILED, attempt)));
        return new Normalisation.Usable(facts);
    }

    static Normalisation course(ActivityStatement statement, String event) {
        return statement.verb().equals(COMPLETED) && !statement.deniesCompletion()
                ? ofObject(statement, event, Outcome.COMPLETED)
                : MoodleEvent.unexpected(statement, event);
    }

    /**
     * Badges and certificates: evidence where the catalogue names the badge itself or what it lies in. Automatic badges never
     * come this far: their instructor is the text "System", for which the store refuses the statement.
     */
    static Normalisation award(ActivityStatement statement, String event) {
        boolean revoked = event.endsWith("_revoked");
        return statement.verb().equals(revoked ? FORFEITED : ACHIEVED)
                ? ofObject(statement, event, revoked ? Outcome.WITHDRAWN : Outcome.COMPLETED)
                : MoodleEvent.unexpected(statement, event);
    }

    /**
     * Completed is sent for full attendance only. The duration is that of the planned dates, not of anybody's presence, and is
     * never read.
     */
    static Normalisation attendance(ActivityStatement statement, String event) {
        if (!statement.verb().equals(ATTENDED)) {
            return MoodleEvent.unexpected(statement, event);
        }
        if (statement.completion().equals(Optional.of(true))) {
            return ofObject(statement, event, Outcome.COMPLETED);
        }
        FactSource source =
                MoodleEvent.source(statement, event, statement.object()).with(Remark.ATTENDANCE_NOT_FULL);
        return new Normalisation.Usable(List.of(source.fact(Outcome.ATTEMPTED, MoodleEvent.momentOf(statement))));
    }

    private static Normalisation ofObject(ActivityStatement statement, String event, Outcome outcome) {
        FactSource source = MoodleEvent.source(statement, event, statement.object());
        return new Normalisation.Usable(List.of(source.fact(outcome, MoodleEvent.completionOf(statement.object()))));
    }
}
