package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.Scope;
import org.jalon.xapi.Iri;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The activities resource: an activity with what all statements say of it; an unknown one with its id alone.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#25-activities-resource">xAPI 1.0.3, Communication 2.5</a>
 */
@RestController
@RequestMapping("/xapi/activities")
final class ActivitiesResource {

    private final ActivityDefinitions definitions;
    private final BasicAuthentication authentication;

    public ActivitiesResource(ActivityDefinitions definitions, BasicAuthentication authentication) {
        this.definitions = definitions;
        this.authentication = authentication;
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        authentication.require(request, Scope.STATEMENTS_READ_MINE);
        Iri id = DocumentParameters.of(request, Set.of("activityId")).activity();
        return DocumentAnswers.json(definitions.find(id).orElseGet(() -> bare(id)));
    }

    private static String bare(Iri id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "Activity")
                .put("id", id.value())
                .toString();
    }

    /** Answers every other method. */
    @RequestMapping
    ResponseEntity<byte[]> other() {
        return XapiProblem.notAllowed("GET, HEAD");
    }
}
