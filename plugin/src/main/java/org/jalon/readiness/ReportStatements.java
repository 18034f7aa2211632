package org.jalon.readiness;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report, or its withdrawal, as a derived statement: qualified when ready, progressed otherwise. The id follows from
 * what it says and from what it follows, so that a repeated run writes nothing new. A reader of the statement needs to ask
 * nobody: framework version, target, session, verdict, items and what all rests on are in it.
 */
final class ReportStatements {

    private final AssessedFile file;
    private final String digest;
    private final Optional<Publication> previous;

    ReportStatements(AssessedFile file, String digest, Optional<Publication> previous) {
        this.file = file;
        this.digest = digest;
        this.previous = previous;
    }

    StatementId id() {
        return new StatementId(NameBasedUuid.of(
                file.report().candidacy(),
                file.report().session().orElse("-"),
                digest,
                previous.map(p -> p.statement().toString()).orElse("-")));
    }

    String publication(StatementId id) {
        ReadinessReport report = file.report();
        boolean ready = report.verdict() == Verdict.READY_TO_PRESENT;
        var statement = statement(id, ready ? Verbs.QUALIFIED : Verbs.PROGRESSED);
        statement.activity(
                JalonProfile.activityOf(report.candidacy(), "readiness"),
                JalonProfile.activityType("preparation-a-la-session"));
        statement.resultExtensions().set(JalonProfile.REPORT_EXTENSION, summary());
        ObjectNode context = statement.contextExtensions().put(JalonProfile.SUBJECT_EXTENSION, report.candidacy());
        previous.ifPresent(
                p -> context.put(JalonProfile.PREVIOUS_EXTENSION, p.statement().toString()));
        return statement.json();
    }

    /** In the one sequence of publications of the candidacy. */
    private DerivedStatement statement(StatementId id, String verb) {
        String candidacy = file.report().candidacy();
        return DerivedStatement.of(
                id,
                file.candidacy().learner(),
                verb,
                file.report().asOf(),
                UUID.fromString(candidacy),
                NameBasedUuid.of("readiness", candidacy));
    }

    static StatementId withdrawalId(StatementId ready, StatementId replacement) {
        return new StatementId(NameBasedUuid.of("withdrawal", ready.toString(), replacement.toString()));
    }

    /**
     * Voids a publication that said ready, in favour of the one that replaces it, and says which items took it back.
     *
     * @param before the state of each item when it was ready, by its id
     */
    String withdrawal(StatementId id, StatementId ready, StatementId replacement, Map<String, String> before) {
        var statement = statement(id, Verbs.VOIDED).reference(ready);
        ObjectNode particulars = DerivedStatement.object().put("replacedBy", replacement.toString());
        ArrayNode items = particulars.putArray("items");
        lost().forEach(item -> items.add(lost(item, before)));
        statement
                .contextExtensions()
                .put(JalonProfile.SUBJECT_EXTENSION, file.report().candidacy())
                .put(JalonProfile.REASON_EXTENSION, reason())
                .set(JalonProfile.WITHDRAWN_READINESS_EXTENSION, particulars);
        return statement.json();
    }

    /** What keeps the candidate from being ready now, which it did not then. */
    private Stream<Item> lost() {
        return file.report().items().stream().filter(i -> i.blocking() && i.isUnsettled());
    }

    private String reason() {
        String fr = lost().map(i -> i.title().fr() + " : " + found(i).fr()).collect(Collectors.joining(" "));
        String en = lost().map(i -> i.title().en() + ": " + found(i).en()).collect(Collectors.joining(" "));
        return "Ne remplit plus les conditions. %s / No longer ready. %s".formatted(fr, en);
    }

    /** Without the words of the person who decided, which are for the centre's own pages. */
    private static Phrase found(Item item) {
        return item.settledBy()
                .map(decision -> Phrase.of("décidé le %s.", "decided on %s.", decision.on()))
                .orElse(item.finding());
    }

    private static ObjectNode lost(Item item, Map<String, String> before) {
        ObjectNode node = DerivedStatement.object().put("id", item.id());
        node.set("title", DerivedStatement.phrase(item.title()));
        node.put("was", before.getOrDefault(item.id(), "ABSENT"));
        node.put("state", item.state().name());
        node.set("finding", DerivedStatement.phrase(found(item)));
        return node;
    }

    private ObjectNode summary() {
        ReadinessReport report = file.report();
        ObjectNode summary = DerivedStatement.object().put("candidacy", report.candidacy());
        summary.set("framework", DerivedStatement.framework(file.framework()));
        summary.put("target", report.target())
                .put("origin", report.origin())
                .put("alternance", report.alternance())
                .put("verdict", report.verdict().name())
                .put("digest", digest);
        report.session().ifPresent(s -> summary.put("session", s));
        report.sessionDay().ifPresent(d -> summary.put("sessionDay", d.toString()));
        Basis basis = file.assessed().basis();
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
        ObjectNode node = DerivedStatement.object().put("id", item.id()).put("rule", item.rule());
        item.bloc().ifPresent(bloc -> node.put("bloc", bloc));
        node.set("title", DerivedStatement.phrase(item.title()));
        node.put("state", item.state().name()).put("blocking", item.blocking());
        if (!item.figures().isEmpty()) {
            ObjectNode figures = node.putObject("figures");
            item.figures().forEach(f -> figures.put(f.name(), f.value()));
        }
        if (item.isUnsettled()) {
            item.owner().ifPresent(owner -> node.put("owner", owner.name()));
            item.due().ifPresent(due -> node.put("due", due.toString()));
            node.put("late", item.timing() == Timing.LATE);
        }
        if (!item.unverified().isEmpty()) {
            ArrayNode unverified = node.putArray("unverified");
            item.unverified().forEach(unverified::add);
        }
        return node;
    }
}
