package org.jalon.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.StoredStatement;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes acts and their withdrawal as statements of our profile. */
final class ActStatements {

    /** A file's name is in no language that anybody told (BCP 47). */
    static final String UNDETERMINED_LANGUAGE = "und";

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
            SentAct<?> sent,
            String payload,
            Instant at,
            Author by) {
        ActContent content = sent.act();
        ActTemplate template = content.template();
        ObjectNode root = object();
        root.put("id", id.toString());
        boolean own = template.isCandidatesOwn() && learner.isPresent();
        root.set("actor", own ? account(JalonProfile.LEARNERS, learner.get().toString()) : account(by));
        root.set("verb", ProfiledJson.verb(template.verb()));
        root.set("object", content.about().map(ActStatements::reference).orElseGet(() -> activity(subject, content)));
        result(content).ifPresent(r -> root.set("result", r));
        ObjectNode context = ProfiledJson.context(JalonProfile.ACTS);
        context.set("instructor", account(by));
        content.about().ifPresent(act -> parents(context).add(activity(subject, content)));
        ProfiledJson.occurrence(context, registration(id, subject), sequence(id, subject, content));
        ObjectNode extensions =
                context.withObjectProperty("extensions").put(JalonProfile.SUBJECT_EXTENSION, subject.toString());
        extensions
                .putObject(JalonProfile.ACT_EXTENSION)
                .put("kind", template.slug())
                .set("content", JSON.readTree(payload));
        root.set("context", context);
        root.put("timestamp", at.toString());
        attach(root, template, sent.files());
        return root.toString();
    }

    private static ArrayNode parents(ObjectNode context) {
        return context.withObjectProperty("contextActivities").putArray("parent");
    }

    private static UUID registration(StatementId id, ActSubject subject) {
        return subject.equals(ActSubject.CENTRE) ? id.value() : subject.value();
    }

    /** What is about an act goes on with the sequence that the act began. */
    private static UUID sequence(StatementId id, ActSubject subject, ActContent content) {
        return content.template()
                .series()
                .map(series -> NameBasedUuid.of(series, subject.toString()))
                .orElseGet(() -> content.about().orElse(id).value());
    }

    private static void attach(ObjectNode root, ActTemplate template, List<AttachedFile> files) {
        for (AttachedFile file : files) {
            ObjectNode attachment = root.withArray("attachments").addObject();
            attachment.put("usageType", template.attachmentUsage());
            attachment.putObject("display").put(UNDETERMINED_LANGUAGE, file.name());
            attachment.put("contentType", file.contentType());
            attachment.put("length", file.length());
            attachment.put("sha2", file.sha2().value());
        }
    }

    /**
     * The statement that voids an act, with the reason.
     *
     * @param target the act's statement, whose sequence this goes on with
     */
    static String withdrawal(StatementId id, StoredStatement target, String reason, Instant at, Author by) {
        ObjectNode root = object();
        root.put("id", id.toString());
        root.set("actor", account(by));
        root.set("verb", ProfiledJson.verb(Verbs.VOIDED));
        root.set("object", reference(target.id()));
        ObjectNode context = ProfiledJson.context(JalonProfile.ACTS);
        JsonNode withdrawn = JSON.readTree(target.json()).path("context");
        copy(withdrawn, context, "registration");
        ObjectNode extensions = context.withObjectProperty("extensions");
        copy(withdrawn.path("extensions"), extensions, JalonProfile.SUBREGISTRATION_EXTENSION);
        copy(withdrawn.path("extensions"), extensions, JalonProfile.SUBJECT_EXTENSION);
        extensions.put(JalonProfile.REASON_EXTENSION, reason);
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

    private static void copy(JsonNode from, ObjectNode to, String name) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        }
    }

    private static ObjectNode activity(ActSubject subject, ActContent content) {
        ActTemplate template = content.template();
        String kind = template.slug() + content.topic().map(r -> "/" + r).orElse("");
        ObjectNode activity = object().put("objectType", "Activity");
        activity.put("id", JalonProfile.activityOf(subject.toString(), kind));
        activity.set("definition", ProfiledJson.definition(template.activityType(), content.topic()));
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
