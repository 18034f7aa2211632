package org.jalon.xapi.json;

import java.util.List;
import java.util.Optional;
import org.jalon.xapi.Account;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one agent as JSON, and reads an agent or an identified group that stands alone, such as in a query. */
public final class AgentJson {

    private AgentJson() {}

    /** What came of reading an actor: the actor, or why not. */
    public record ActorReading(Optional<Actor> actor, List<StatementFault> faults) {
        public ActorReading {
            faults = List.copyOf(faults);
        }
    }

    /** The agent with its objectType, identifier and name. */
    public static ObjectNode write(Agent agent) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("objectType", "Agent");
        agent.name().ifPresent(name -> node.put("name", name));
        switch (agent.id()) {
            case Mbox mbox -> node.put("mbox", mbox.value());
            case MboxSha1Sum sum -> node.put("mbox_sha1sum", sum.value());
            case OpenId openId -> node.put("openid", openId.value().value());
            case Account account -> {
                ObjectNode inner = node.putObject("account");
                inner.put("homePage", account.homePage().value());
                inner.put("name", account.name());
            }
        }
        return node;
    }

    /** Reads an agent or group that is the whole text. */
    public static ActorReading read(String json) {
        Faults faults = new Faults(XapiVersion.V2_0_0);
        JsonText.Tree tree = JsonText.parse(json, faults);
        Optional<Actor> actor = Optional.ofNullable(tree.root())
                .flatMap(root -> Fields.of(root, "", "Data 2.4.2", faults))
                .flatMap(ActorReader::actor);
        return new ActorReading(faults.isEmpty() ? actor : Optional.empty(), faults.list());
    }
}
