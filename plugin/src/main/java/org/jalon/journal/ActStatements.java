package org.jalon.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes acts and their withdrawal as statements of our profile. */
final class ActStatements {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ActStatements() {}

    /**
     * The statement of an act.
     *
     * @param learner whose pseudonymous account is the actor where the act is the learner's own
     */
    static String act(
            StatementId id,
            ActSubject subject,
            Optional<UUID> learner,
            ActContent content,
            String payload,
            Instant at,
            Author by) {
        ActTemplate template = content.template();
        ObjectNode root = object();
        root.put("id", id.toString());
        boolean own = template.isCandidatesOwn() && learner.isPresent();
        root.set("actor", own ? account(JalonProfile.LEARNERS, learner.get().toString()) : account(by));
        root.set("verb", object().put("id", template.verb()));
        root.set("object", content.about().map(ActStatements::reference).orElseGet(() -> activity(subject, content)));
        result(content).ifPresent(r -> root.set("result", r));
        ObjectNode context = context(JalonProfile.ACTS);
        context.set("instructor", account(by));
        ObjectNode extensions = object().put(JalonProfile.SUBJECT_EXTENSION, subject.toString());
        ObjectNode particulars = object().put("kind", template.slug());
        particulars.set("content", JSON.readTree(payload));
        extensions.set(JalonProfile.ACT_EXTENSION, particulars);
        context.set("extensions", extensions);
        root.set("context", context);
        root.put("timestamp", at.toString());
        return root.toString();
    }

    /** The statement that voids an act, with the reason. */
    static String withdrawal(StatementId id, StatementId target, String reason, Instant at, Author by) {
        ObjectNode root = object();
        root.put("id", id.toString());
        root.set("actor", account(by));
        root.set("verb", object().put("id", Verbs.VOIDED));
        root.set("object", reference(target));
        ObjectNode context = context(JalonProfile.ACTS);
        context.set("extensions", object().put(JalonProfile.PROFILE + "/extensions/reason", reason));
        root.set("context", context);
        root.put("timestamp", at.toString());
        return root.toString();
    }

    private static Optional<ObjectNode> result(ActContent content) {
        if (content.duration().isEmpty() && content.success().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode result = object();
        content.duration().ifPresent(d -> result.put("duration", d.toString()));
        content.success().ifPresent(s -> result.put("success", s.booleanValue()));
        return Optional.of(result);
    }

    private static ObjectNode context(String category) {
        ObjectNode context = object();
        context.putObject("contextActivities").putArray("category").addObject().put("id", category);
        return context;
    }

    private static ObjectNode activity(ActSubject subject, ActContent content) {
        ActTemplate template = content.template();
        String kind = template.slug() + content.topic().map(r -> "/" + r).orElse("");
        ObjectNode activity = object().put("objectType", "Activity");
        activity.put("id", JalonProfile.activityOf(subject.toString(), kind));
        activity.putObject("definition").put("type", template.activityType());
        return activity;
    }

    private static ObjectNode reference(StatementId id) {
        return object().put("objectType", "StatementRef").put("id", id.toString());
    }

    private static ObjectNode account(Author author) {
        return account(author.homePage(), author.name());
    }

    private static ObjectNode account(String homePage, String name) {
        ObjectNode agent = object().put("objectType", "Agent");
        agent.putObject("account").put("homePage", homePage).put("name", name);
        return agent;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
