package org.jalon;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.List;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.xapi.StatementId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the description of the API at {@code /v3/api-docs} says of it as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Jalon",
                        version = "1",
                        description = "What still stands between a candidate and an examination session of a titre "
                                + "professionnel. Durations are whole minutes, instants are UTC (ISO 8601), days are "
                                + "dates in the centre's zone, absent values are left out. Every error is a problem "
                                + "detail (RFC 9457) whose `detail` names the value and the rule. A field that "
                                + "an endpoint does not know is refused, as is a text that is longer than its field "
                                + "holds or has control characters. Acts take the header Idempotency-Key.\n\n"
                                + "From an empty installation to a report: POST /api/learners; tie the learner's LMS "
                                + "accounts by POST /api/learners/{id}/agents; POST /api/cohorts and its members; POST "
                                + "/api/sessions; POST /api/candidacies. Then, below /api/candidacies/{id}, each a "
                                + "person's act dated by `day`: enterprise/time, enterprise/proofs, their acceptances "
                                + "and hand-overs, file/documents, file/dossier-professionnel (examples by bloc id), "
                                + "file/ecf for each bloc and file/ecf/synthesis, file/appraisals, decisions. An act is "
                                + "withdrawn by DELETE /api/acts/{statementId}. GET "
                                + "/api/candidacies/{id}/readiness says at any time what is left.\n\n"
                                + "Roles: ADMIN may do everything; RESPONSABLE everything but accounts and the store; FORMATEUR reads "
                                + "all, records and appraises; LEARNER reads the own file.",
                        license = @License(name = "Apache-2.0")),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "session")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "JALON_SESSION",
        description = "The cookie of /sign-in; requests that change something need the header X-CSRF-TOKEN too")
class ApiDescription {

    /** The types that JSON carries as one text; the description would show them as objects. */
    private static final List<Class<?>> TEXTS = List.of(
            TutorLinkId.class,
            FrameworkId.class,
            BlocId.class,
            CompetencyId.class,
            ExamDocumentId.class,
            StatementId.class,
            Target.class);

    ApiDescription() {
        TEXTS.forEach(type -> SpringDocUtils.getConfig().replaceWithClass(type, String.class));
    }
}
