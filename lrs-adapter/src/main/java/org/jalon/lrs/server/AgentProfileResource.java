package org.jalon.lrs.server;

import java.util.Set;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.Documents;
import org.jalon.lrs.Scope;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agent profile resource.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#26-agent-profile-resource">xAPI 1.0.3, Communication 2.6</a>
 */
@RestController
@RequestMapping("/xapi/agents/profile")
final class AgentProfileResource extends DocumentResource {

    public AgentProfileResource(Documents documents, BasicAuthentication authentication) {
        super(documents, authentication, Scope.PROFILE, "profileId", Set.of("agent"));
    }

    @Override
    DocumentShelf shelf(DocumentParameters asked) {
        return new DocumentShelf.AgentProfiles(asked.agentId());
    }
}
