package org.jalon.lrs.server;

import java.util.Set;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.Documents;
import org.jalon.lrs.Scope;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The activity profile resource.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#27-activity-profile-resource">xAPI 1.0.3, Communication 2.7</a>
 */
@RestController
@RequestMapping("/xapi/activities/profile")
final class ActivityProfileResource extends DocumentResource {

    public ActivityProfileResource(Documents documents, BasicAuthentication authentication) {
        super(documents, authentication, Scope.PROFILE, "profileId", Set.of("activityId"));
    }

    @Override
    DocumentShelf shelf(DocumentParameters asked) {
        return new DocumentShelf.ActivityProfiles(asked.activity());
    }
}
