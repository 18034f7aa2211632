package org.jalon.xapi.json;

import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Group;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementObject;
import org.jalon.xapi.StatementRef;
import org.jalon.xapi.SubStatement;
import org.jalon.xapi.Verb;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;

/**
 * Reads whole statements and sub-statements.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#24-statement-properties">xAPI 1.0.3, Data 2.4</a>
 */
final class BodyReader {

    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> VERB = Set.of("id", "display");

    private BodyReader() {}

    /** What actor, verb and object are; each empty when missing or faulty. */
    private record Core(
            Optional<Actor> actor, Optional<Verb> verb, Optional<StatementObject> object, boolean aboutActivity) {

        boolean isWhole() {
            return actor.isPresent() && verb.isPresent() && object.isPresent();
        }
    }

    static Optional<Statement> statement(JsonNode node, String pointer, String json, Faults faults) {
        return Fields.of(node, pointer, "Data 2.4", faults).flatMap(fields -> statement(fields, json));
    }

    private static Optional<Statement> statement(Fields statement, String json) {
        statement.only(STATEMENT);
        var id = CommonReader.id(statement.under("Data 2.4.1"), "id");
        Core core = core(statement, false);
        var result = ResultReader.result(statement);
        var context = ContextReader.context(statement, core.aboutActivity());
        var timestamp = CommonReader.timestamp(statement, "timestamp");
        CommonReader.timestamp(statement, "stored");
        var authority = authority(statement);
        var version = version(statement.under("Data 2.4.10"));
        var attachments = AttachmentReader.attachments(statement);
        return core.isWhole() && statement.faults().isEmpty()
                ? Optional.of(new Statement(
                        id,
                        core.actor().get(),
                        core.verb().get(),
                        core.object().get(),
                        result,
                        context,
                        timestamp,
                        authority,
                        version,
                        attachments,
                        json))
                : Optional.empty();
    }

    static Optional<SubStatement> subStatement(Fields fields) {
        Fields statement = fields.under("Data 2.4.4.3").only(SUB_STATEMENT);
        Core core = core(statement, true);
        var result = ResultReader.result(statement);
        var context = ContextReader.context(statement, core.aboutActivity());
        var timestamp = CommonReader.timestamp(statement, "timestamp");
        var attachments = AttachmentReader.attachments(statement);
        return core.isWhole() && !(core.object().get() instanceof SubStatement)
                ? Optional.of(new SubStatement(
                        core.actor().get(),
                        core.verb().get(),
                        core.object().get(),
                        result,
                        context,
                        timestamp,
                        attachments))
                : Optional.empty();
    }

    private static Core core(Fields statement, boolean insideSubStatement) {
        statement.require("actor");
        statement.require("verb");
        statement.require("object");
        var actor = ActorReader.actor(statement, "actor");
        var verb = statement.object("verb", "Data 2.4.3").flatMap(BodyReader::verb);
        var object = ObjectReader.object(statement, insideSubStatement);
        boolean voiding = verb.filter(known -> known.id().equals(Verb.VOIDED)).isPresent();
        if (voiding && object.filter(known -> !(known instanceof StatementRef)).isPresent()) {
            statement
                    .under("Data 2.3.2")
                    .fault("object", "A voiding statement names its target by a statement reference.");
            return new Core(actor, verb, Optional.empty(), true);
        }
        boolean aboutActivity = object.isEmpty() || object.get() instanceof Activity;
        return new Core(actor, verb, object, aboutActivity);
    }

    private static Optional<Verb> verb(Fields verb) {
        verb.only(VERB).require("id");
        var display = CommonReader.languageMap(verb, "display");
        return verb.iri("id").map(id -> new Verb(id, display));
    }

    private static String version(Fields statement) {
        XapiVersion spoken = statement.faults().version();
        return statement
                .formatted(
                        "version",
                        spoken == XapiVersion.V1_0_3 ? "a version 1.0.x" : "a version 2.0.x or 1.0.x",
                        text -> XapiVersion.find(text).filter(spoken::takes).isPresent() ? text : null)
                .orElse(spoken.ofStatements());
    }

    private static Optional<Actor> authority(Fields statement) {
        Optional<Actor> authority = ActorReader.actor(statement, "authority");
        authority
                .filter(actor -> !isAuthority(actor))
                .ifPresent(actor -> statement
                        .under("Data 2.4.9")
                        .fault("authority", "An authority is an Agent, or an anonymous Group of exactly two Agents."));
        return authority;
    }

    private static boolean isAuthority(Actor actor) {
        return switch (actor) {
            case Agent agent -> true;
            case Group group -> group.identifier().isEmpty() && group.members().size() == 2;
        };
    }
}
