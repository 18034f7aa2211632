package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Agent;
import org.jalon.xapi.json.AgentJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agents resource: the person whom an agent stands for, with the one identifier that was asked for and its names.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#24-agents-resource">xAPI 1.0.3, Communication 2.4</a>
 */
@RestController
@RequestMapping("/xapi/agents")
final class AgentsResource {

    private final AgentNames names;
    private final BasicAuthentication authentication;

    public AgentsResource(AgentNames names, BasicAuthentication authentication) {
        this.names = names;
        this.authentication = authentication;
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        Writer writer = authentication.require(request, Scope.STATEMENTS_READ_MINE);
        Agent agent = DocumentParameters.of(request, Set.of("agent")).agent();
        if (!writer.mayUseProfileOf(agent.id())) {
            throw new XapiRefusal(HttpStatus.FORBIDDEN, LaunchBounds.RULE);
        }
        return DocumentAnswers.json(person(agent).toString());
    }

    private ObjectNode person(Agent agent) {
        Set<String> known = new LinkedHashSet<>(names.names(agent.id()));
        agent.name().ifPresent(known::add);
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        person.put("objectType", "Person");
        ObjectNode identifier = AgentJson.write(Agent.of(agent.id()));
        identifier.remove("objectType");
        identifier
                .properties()
                .forEach(member -> person.putArray(member.getKey()).add(member.getValue()));
        if (!known.isEmpty()) {
            ArrayNode all = person.putArray("name");
            known.forEach(all::add);
        }
        return person;
    }

    /** Answers every other method. */
    @RequestMapping
    ResponseEntity<byte[]> other() {
        return XapiProblem.notAllowed("GET, HEAD");
    }
}
