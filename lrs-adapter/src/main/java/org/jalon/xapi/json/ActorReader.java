package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Account;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Group;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;
import org.jalon.xapi.Quoted;
import tools.jackson.databind.JsonNode;

/**
 * Reads agents and groups.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#242-actor">xAPI 1.0.3, Data 2.4.2</a>
 */
final class ActorReader {

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");

    private ActorReader() {}

    static Optional<Actor> actor(Fields parent, String name) {
        return parent.object(name, "Data 2.4.2").flatMap(ActorReader::actor);
    }

    static Optional<Actor> actor(Fields actor) {
        Optional<String> type = actor.text("objectType");
        return switch (type.orElse("Agent")) {
            case "Agent" -> agent(actor).map(Actor.class::cast);
            case "Group" -> group(actor).map(Actor.class::cast);
            default -> {
                actor.fault("objectType", "An actor is an Agent or a Group, not " + Quoted.of(type.orElse("")) + ".");
                yield Optional.empty();
            }
        };
    }

    static Optional<Agent> agent(JsonNode node, String pointer, Faults faults) {
        return Fields.of(node, pointer, "Data 2.4.2.1", faults).flatMap(agent -> {
            if (agent.text("objectType").filter(type -> !type.equals("Agent")).isPresent()) {
                agent.fault("objectType", "Only an Agent may stand here.");
                return Optional.empty();
            }
            return agent(agent);
        });
    }

    static Optional<Agent> agent(Fields fields) {
        Fields agent = fields.under("Data 2.4.2.1").only(AGENT);
        Optional<String> name = agent.text("name");
        Optional<AgentId> id = identifier(agent);
        if (IDENTIFIERS.stream().noneMatch(agent::has)) {
            agent.faultHere("An agent has exactly one of mbox, mbox_sha1sum, openid and account; this one has none.");
        }
        return id.map(known -> new Agent(name, known));
    }

    static Optional<Group> group(Fields fields) {
        Fields group = fields.under("Data 2.4.2.2").only(GROUP);
        Optional<String> name = group.text("name");
        Optional<AgentId> id = identifier(group);
        List<Agent> members = group.each("member", (node, pointer) -> agent(node, pointer, group.faults()));
        boolean anonymous = IDENTIFIERS.stream().noneMatch(group::has);
        if (anonymous
                && group.value("member")
                        .filter(node -> !node.isArray() || !node.isEmpty())
                        .isEmpty()) {
            group.faultHere("An anonymous group lists its members in \"member\".");
        }
        return id.isEmpty() && members.isEmpty() ? Optional.empty() : Optional.of(new Group(name, id, members));
    }

    private static Optional<AgentId> identifier(Fields actor) {
        List<AgentId> found = new ArrayList<>();
        actor.formatted("mbox", "a mailto IRI with one address", text -> Mbox.isValid(text) ? new Mbox(text) : null)
                .ifPresent(found::add);
        actor.formatted(
                        "mbox_sha1sum",
                        "a SHA-1 digest in hexadecimal",
                        text -> MboxSha1Sum.isValid(text) ? new MboxSha1Sum(text) : null)
                .ifPresent(found::add);
        actor.iri("openid").map(OpenId::new).ifPresent(found::add);
        actor.object("account", "Data 2.4.2.4").flatMap(ActorReader::account).ifPresent(found::add);
        if (IDENTIFIERS.stream().filter(actor::has).count() > 1) {
            actor.under("Data 2.4.2.3").faultHere("Only one of mbox, mbox_sha1sum, openid and account may be given.");
        }
        return found.stream().findFirst();
    }

    private static Optional<AgentId> account(Fields account) {
        account.only(ACCOUNT).require("homePage");
        account.require("name");
        var homePage = account.iri("homePage");
        var name = account.text("name");
        return homePage.isPresent() && name.isPresent()
                ? Optional.of(new Account(homePage.get(), name.get()))
                : Optional.empty();
    }
}
