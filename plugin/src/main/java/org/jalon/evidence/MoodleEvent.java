package org.jalon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Recognition;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Statement;
import tools.jackson.databind.JsonNode;

/** Finds the Moodle event behind a statement of logstore_xapi, and by which keys Moodle names an activity. */
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
}
