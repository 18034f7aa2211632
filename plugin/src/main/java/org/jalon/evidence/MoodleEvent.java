package org.jalon.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Score;
import org.jalon.xapi.Statement;
import tools.jackson.databind.JsonNode;

/** What all statements of logstore_xapi have in common: the event, the keys of an activity, attempts, scores. */
final class MoodleEvent {

    private static final String INFO = "http://lrs.learninglocker.net/define/extensions/info";
    private static final String PLUGIN = "https://github.com/xAPI-vle/moodle-logstore_xapi";
    private static final String EXTERNAL_ID =
            "https://w3id.org/learning-analytics/learning-management-system/external-id";

    private MoodleEvent() {}

    /** The event's name without the leading backslash, empty text when it is left out; empty when Moodle did not send it. */
    static Optional<String> find(Statement statement) {
        return ActivityStatement.contextExtension(statement, INFO)
                .filter(JsonNode::isObject)
                .flatMap(MoodleEvent::name);
    }

    private static Optional<String> name(JsonNode info) {
        JsonNode name = info.path("event_name");
        if (name.isString() && name.stringValue().startsWith("\\")) {
            return Optional.of(name.stringValue().substring(1));
        }
        return info.has(PLUGIN) ? Optional.of("") : Optional.empty();
    }

    /** The facts' source for a statement of this event that is about this activity. */
    static FactSource source(ActivityStatement statement, String event, Activity about) {
        List<Recognition> keys = new ArrayList<>();
        idNumber(about).ifPresent(keys::add);
        keys.add(new Recognition.ActivityIri(about.id().value()));
        keys.addAll(statement.keysAround(about));
        return new FactSource(statement, Emitter.MOODLE, CopyKey.of(statement, event), about, keys, List.of());
    }

    private static Optional<Recognition> idNumber(Activity activity) {
        return activity.definition()
                .map(ActivityDefinition::extensions)
                .flatMap(extensions -> extensions.find(EXTERNAL_ID))
                .filter(value -> value.isString() || value.isNumber())
                .map(JsonNode::asString)
                .filter(value -> !value.isBlank())
                .map(Recognition.IdNumber::new);
    }

    /** What uncompleted takes back: everything that says that this module was completed. */
    static String completionOf(Activity module) {
        return "completion:" + module.id();
    }

    static String attemptOf(ActivityStatement statement) {
        return "attempt:" + statement.objectId();
    }

    /** For what names no attempt: what happened at one moment. */
    static String momentOf(ActivityStatement statement) {
        return "moment:" + statement.stored().timestamp() + "|" + statement.objectId();
    }

    /** The share of raw between min and max; never the scaled score, which runs from -1 to 1 here. */
    static Optional<BigDecimal> share(ActivityStatement statement) {
        return statement.score().flatMap(ScoreShare::ofRange);
    }

    static FactSource withScoreRemarks(FactSource source, ActivityStatement statement) {
        Optional<BigDecimal> share = share(statement);
        Optional<BigDecimal> scaled = statement.score().flatMap(Score::scaled);
        boolean misleading = scaled.isPresent()
                && share.filter(value -> value.compareTo(scaled.get()) == 0).isEmpty();
        return source.withIf(statement.success().equals(Optional.of(true)), Remark.SUCCESS_WITHOUT_PASS_MARK)
                .withIf(misleading, Remark.SCALED_IGNORED)
                .withIf(statement.score().isPresent() && share.isEmpty(), Remark.SCORE_UNREADABLE);
    }

    static Normalisation unexpected(ActivityStatement statement, String event) {
        return new Normalisation.Unused(UnusedReason.MOODLE_SHAPE, event + " " + statement.verb());
    }
}
