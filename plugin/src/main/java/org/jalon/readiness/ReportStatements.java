package org.jalon.readiness;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.journal.ProfiledJson;
import org.jalon.learner.LearnerId;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report, or its withdrawal, as a derived statement: qualified when ready, progressed otherwise. The id follows from
 * what it says and from what it follows, so that a repeated run writes nothing new.
 */
final class ReportStatements {

    private ReportStatements() {}

    static StatementId idOf(ReadinessReport report, String digest, Optional<Publication> previous) {
        return new StatementId(NameBasedUuid.of(
                report.candidacy(),
                report.session().orElse("-"),
                digest,
                previous.map(p -> p.statement().toString()).orElse("-")));
    }

    static String publication(
            StatementId id, LearnerId learner, Assessed assessed, String digest, Optional<Publication> previous) {
        ReadinessReport report = assessed.report();
        boolean ready = report.verdict() == Verdict.READY_TO_PRESENT;
        ObjectNode root = object().put("id", id.toString());
        root.set("actor", learner(learner));
        root.set("verb", ProfiledJson.verb(ready ? Verbs.QUALIFIED : Verbs.PROGRESSED));
        ObjectNode activity = root.putObject("object").put("objectType", "Activity");
        activity.put("id", JalonProfile.activityOf(report.candidacy(), "readiness"));
        String type = JalonProfile.activityType("preparation-a-la-session");
        activity.set("definition", ProfiledJson.definition(type, Optional.empty()));
        ObjectNode extensions = root.putObject("result").putObject("extensions");
        extensions.set(JalonProfile.REPORT_EXTENSION, summary(assessed, digest));
        ObjectNode more = derived(root, report.candidacy()).put(JalonProfile.SUBJECT_EXTENSION, report.candidacy());
        previous.ifPresent(
                p -> more.put(JalonProfile.PREVIOUS_EXTENSION, p.statement().toString()));
        return root.put("timestamp", report.asOf().toString()).toString();
    }

    /** Voids a publication that said ready, in favour of the one that replaces it. */
    static String withdrawal(Publication ready, StatementId replacement, LearnerId learner, Instant at) {
        UUID id = NameBasedUuid.of("withdrawal", ready.statement().toString(), replacement.toString());
        ObjectNode root = object().put("id", id.toString());
        root.set("actor", learner(learner));
        root.set("verb", ProfiledJson.verb(Verbs.VOIDED));
        root.putObject("object")
                .put("objectType", "StatementRef")
                .put("id", ready.statement().toString());
        derived(root, ready.candidacy().toString())
                .put(JalonProfile.SUBJECT_EXTENSION, ready.candidacy().toString())
                .put(JalonProfile.REASON_EXTENSION, "no longer ready: see " + replacement);
        return root.put("timestamp", at.toString()).toString();
    }

    private static ObjectNode summary(Assessed assessed, String digest) {
        ReadinessReport report = assessed.report();
        ObjectNode summary = object().put("candidacy", report.candidacy())
                .put("framework", report.framework())
                .put("target", report.target())
                .put("origin", report.origin())
                .put("alternance", report.alternance())
                .put("verdict", report.verdict().name())
                .put("digest", digest);
        report.session().ifPresent(s -> summary.put("session", s));
        report.sessionDay().ifPresent(d -> summary.put("sessionDay", d.toString()));
        Basis basis = assessed.basis();
        summary.putObject("basis")
                .put("feedPosition", basis.feedPosition())
                .put("identityVersion", basis.identityVersion())
                .put("mappingVersion", basis.mappingVersion())
                .put("policyVersion", basis.policyVersion())
                .put("candidacyVersion", basis.candidacyVersion());
        ArrayNode items = summary.putArray("items");
        report.items().forEach(item -> items.add(item(item)));
        return summary;
    }

    private static ObjectNode item(Item item) {
        ObjectNode node = object().put("id", item.id())
                .put("rule", item.rule())
                .put("state", item.state().name())
                .put("blocking", item.blocking());
        if (!item.figures().isEmpty()) {
            ObjectNode figures = node.putObject("figures");
            item.figures().forEach(f -> figures.put(f.name(), f.value()));
        }
        return node;
    }

    /** Gives the statement its context, in the one sequence of publications of the candidacy; the context's extensions. */
    private static ObjectNode derived(ObjectNode root, String candidacy) {
        ObjectNode context = ProfiledJson.context(JalonProfile.DERIVED);
        ProfiledJson.occurrence(context, UUID.fromString(candidacy), NameBasedUuid.of("readiness", candidacy));
        root.set("context", context);
        return context.withObjectProperty("extensions");
    }

    private static ObjectNode learner(LearnerId learner) {
        ObjectNode agent = object().put("objectType", "Agent");
        agent.putObject("account").put("homePage", JalonProfile.LEARNERS).put("name", learner.toString());
        return agent;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
