package org.jalon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.xapi.Activity;

/**
 * Reads what Moodle's SCORM player reports. Its plugin says completed of every status but passed and failed, so of one that is
 * incomplete or not known too: that proves a beginning only, and the completion of the module says the rest. The object names
 * no attempt, so each report is one of its own and a worse later try takes nothing back.
 */
final class MoodleScorm {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String SCORM = "http://adlnet.gov/expapi/activities/module";
    private static final String CONTENT =
            "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/scorm-content-object";

    private MoodleScorm() {}

    static Normalisation read(ActivityStatement statement, String event) {
        Optional<Activity> scorm = statement.findParent(SCORM).filter(_scorm -> statement.hasObjectType(CONTENT));
        Optional<Outcome> outcome = outcome(statement.verb());
        if (scorm.isEmpty() || outcome.isEmpty()) {
            return MoodleEvent.unexpected(statement, event);
        }
        FactSource source = MoodleEvent.withScoreRemarks(MoodleEvent.source(statement, event, scorm.get()), statement)
                .withIf(statement.verb().equals(ADL + "completed"), Remark.SCORM_STATUS_UNKNOWN);
        String attempt = MoodleEvent.momentOf(statement);
        List<Fact> facts = new ArrayList<>();
        facts.add(source.fact(outcome.get(), attempt));
        MoodleEvent.share(statement).ifPresent(share -> facts.add(source.scored(share, attempt)));
        return new Normalisation.Usable(facts);
    }

    private static Optional<Outcome> outcome(String verb) {
        return switch (verb) {
            case ADL + "launched", ADL + "completed" -> Optional.of(Outcome.ATTEMPTED);
            case ADL + "passed" -> Optional.of(Outcome.PASSED);
            case ADL + "failed" -> Optional.of(Outcome.FAILED);
            default -> Optional.empty();
        };
    }
}
