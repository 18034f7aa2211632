package org.jalon.lrs.server;

import java.util.Set;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.Documents;
import org.jalon.lrs.Scope;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The state resource: where content leaves what it needs to go on another day. In 1.0.x a PUT may overwrite unseen.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#23-state-resource">xAPI 1.0.3, Communication 2.3</a>
 */
@RestController
@RequestMapping("/xapi/activities/state")
final class StateResource extends DocumentResource {

    public StateResource(Documents documents, BasicAuthentication authentication) {
        super(documents, authentication, Scope.STATE, "stateId", Set.of("activityId", "agent", "registration"));
    }

    @Override
    DocumentShelf shelf(DocumentParameters asked) {
        return new DocumentShelf.States(asked.activity(), asked.agentId(), asked.registration());
    }

    @Override
    boolean overwritesUnseen() {
        return true;
    }

    @Override
    boolean clears() {
        return true;
    }
}
