package org.jalon.readiness.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.journal.ActSubject;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names in the API's description every item, question, figure and act, with one example file for each of the 25 rules. */
@Component
class ReadinessDescription implements OpenApiCustomizer {

    private static final int RULES = 25;

    ReadinessDescription() {}

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        describe(
                components,
                "Item",
                "id",
                ReadinessNames.table("What is asked, stable within a version:", ReadinessNames.ITEMS));
        describe(
                components,
                "Item",
                "question",
                ReadinessNames.table(
                        "What a person has to decide; of several open together, all of them joined by `+`:",
                        ReadinessNames.QUESTIONS));
        describe(components, "Figure", "name", ReadinessNames.table("What it counts:", ReadinessNames.FIGURES));
        describe(
                components,
                "WhatIfAct",
                "act",
                "The kind of act, as in the statements: "
                        + String.join(", ", WhatIfActs.names(new ActSubject(new java.util.UUID(0, 1)))));
        IntStream.rangeClosed(1, RULES).forEach(rule -> components.addExamples(name(rule), example(rule)));
        Optional.ofNullable(api.getPaths().get("/api/readiness/assess"))
                .map(path -> path.getPost().getRequestBody())
                .ifPresent(body -> body.getContent()
                        .values()
                        .forEach(media -> IntStream.rangeClosed(1, RULES)
                                .forEach(rule -> media.addExamples(
                                        name(rule), new Example().$ref("#/components/examples/" + name(rule))))));
    }

    private static void describe(Components components, String type, String property, String description) {
        Schema<?> schema = components.getSchemas().get(type);
        if (schema != null
                && schema.getProperties() != null
                && schema.getProperties().get(property) != null) {
            schema.getProperties().get(property).setDescription(description);
        }
    }

    static String name(int rule) {
        return "rule-%02d".formatted(rule);
    }

    /** The shipped example of that rule: {@code title}, {@code item}, {@code state} and the {@code request}. */
    static JsonNode file(int rule) {
        String path = "/openapi/examples/" + name(rule) + ".json";
        try (InputStream file = ReadinessDescription.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return JsonMapper.shared().readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(int rule) {
        JsonNode file = file(rule);
        return new Example()
                .summary("Rule %d: %s".formatted(rule, file.path("title").asString()))
                .description("Item `%s` is %s"
                        .formatted(
                                file.path("item").asString(), file.path("state").asString()))
                .value(JsonMapper.shared().convertValue(file.path("request"), Object.class));
    }
}
