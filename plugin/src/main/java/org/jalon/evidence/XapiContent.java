package org.jalon.evidence;

import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Iri;

/**
 * Tells which activity and which attempt a statement of no special emitter is about, and whether it is about a part only.
 *
 * @see <a href="https://h5p.org/documentation/x-api">H5P and xAPI</a>
 * @see <a href="https://github.com/adlnet/xAPI-SCORM-Profile/blob/master/xapi-scorm-profile.md">xAPI SCORM profile</a>
 */
final class XapiContent {

    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";
    private static final Set<String> QUESTIONS = Set.of(
            "http://adlnet.gov/expapi/activities/cmi.interaction",
            "http://adlnet.gov/expapi/activities/interaction",
            "http://adlnet.gov/expapi/activities/question");
    private static final Set<String> SCORM =
            Set.of("https://w3id.org/xapi/scorm", "http://adlnet.gov/xapi/profile/scorm");
    private static final String H5P_LIBRARY = "http://h5p.org/libraries/";
    private static final String H5P_CONTENT = "http://h5p.org/x-api/h5p-local-content-id";
    private static final String H5P_PART = "http://h5p.org/x-api/h5p-subContentId";

    private XapiContent() {}

    static boolean isH5p(ActivityStatement statement) {
        return has(statement.object(), H5P_CONTENT)
                || statement.around().category().stream()
                        .anyMatch(category -> category.id().value().startsWith(H5P_LIBRARY));
    }

    static boolean isScorm(ActivityStatement statement) {
        return SCORM.stream().anyMatch(profile -> ActivityStatement.hasCategory(statement.statement(), profile));
    }

    /** A question, or what H5P plays inside other content. A question of H5P that stands alone is content as any other. */
    static boolean isPart(ActivityStatement statement) {
        if (!isH5p(statement)) {
            return statement
                    .object()
                    .type()
                    .map(Iri::value)
                    .filter(QUESTIONS::contains)
                    .isPresent();
        }
        return has(statement.object(), H5P_PART)
                || statement.objectId().contains("subContentId=")
                || !statement.around().parent().isEmpty();
    }

    /** The object; of an attempt, what was attempted. */
    static Activity about(ActivityStatement statement) {
        return statement.hasObjectType(ATTEMPT)
                ? statement.around().parent().stream().findFirst().orElse(statement.object())
                : statement.object();
    }

    /**
     * The attempt that is named, else the registration. Where neither is, nothing shows that two statements are about the same
     * attempt: each is then one of its own, so that a worse later try takes nothing back.
     */
    static String attempt(ActivityStatement statement) {
        String about = "|" + about(statement).id();
        Optional<String> named = statement.hasObjectType(ATTEMPT)
                ? Optional.of(statement.objectId())
                : statement.findAround(ATTEMPT).map(attempt -> attempt.id().value());
        return named.map(attempt -> "attempt:" + attempt + about)
                .or(() -> statement.registration().map(registration -> "registration:" + registration + about))
                .orElseGet(() -> "moment:" + statement.stored().timestamp() + about);
    }

    private static boolean has(Activity activity, String extension) {
        return activity.definition()
                .map(ActivityDefinition::extensions)
                .flatMap(extensions -> extensions.find(extension))
                .isPresent();
    }
}
