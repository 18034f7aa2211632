package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.profile.ProfileDocument;
import org.jalon.profile.TemplateValidator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds other people's statements against the templates of our xAPI profile; stores nothing. */
@RestController
@Tag(
        name = "xAPI profile",
        description = "The profile that Jalon's statements follow; the document itself is at /profile")
class ProfileValidationsController {

    private static final int MOST_STATEMENTS = 100;
    private static final String PROBLEM = "application/problem+json";

    private final TemplateValidator validator = new TemplateValidator(ProfileDocument.shipped());
    private final JsonMapper json = JsonMapper.shared();

    ProfileValidationsController() {}

    @PostMapping(
            path = "/api/profile/validations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Right.READ_OWN, Right.READ_ALL})
    @Operation(
            summary = "Which templates of the profile statements follow, and which rules they break",
            description =
                    "The body is one statement or an array of 1 to 100. By the algorithm of xAPI Profiles 1.0, part 3,"
                            + " 2.1: a template counts when the statement has its verb, object type and context activity types;"
                            + " then every rule is checked, and the extensions of the profile for their place and schema. A"
                            + " referenced statement is looked for in the same body and taken to be right when it is not there."
                            + " Nothing is stored. Any account may ask.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(type = "object"),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"actor\":{\"account\":{\"homePage\":\"https://w3id.org/jalon/learners\",\"name\":\"1\"}},"
                                                                    + "\"verb\":{\"id\":\"https://w3id.org/xapi/tla/verbs/qualified\"},"
                                                                    + "\"object\":{\"id\":\"https://example.org/readiness\"}}"))))
    @ApiResponse(responseCode = "200", description = "One answer for each statement, in their order")
    @ApiResponse(
            responseCode = "400",
            description = "The body is no JSON, or not 1 to 100 statements; `detail` names each place that is none",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    ValidationsAnswer validate(@RequestBody String body) {
        List<JsonNode> statements = statements(body);
        Map<String, JsonNode> byId = new HashMap<>();
        statements.forEach(s -> byId.put(s.path("id").asString(""), s));
        return new ValidationsAnswer(statements.stream()
                .map(statement -> ValidationsAnswer.Statement.of(
                        statement, validator.validate(statement, id -> Optional.ofNullable(byId.get(id)))))
                .toList());
    }

    private List<JsonNode> statements(String body) {
        JsonNode root = read(body);
        List<JsonNode> statements = root.isArray() ? root.valueStream().toList() : List.of(root);
        if (statements.isEmpty() || statements.size() > MOST_STATEMENTS) {
            throw refused("The body has %d statements; 1 to %d can be validated at once"
                    .formatted(statements.size(), MOST_STATEMENTS));
        }
        String none = IntStream.range(0, statements.size())
                .filter(i -> !statements.get(i).isObject())
                .mapToObj(i -> root.isArray() ? "/" + i : "the body")
                .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            throw refused("A statement is a JSON object; this is none: " + none);
        }
        return statements;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
