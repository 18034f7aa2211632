package org.jalon.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jalon.catalogue.Recognition;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Activity;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Context;
import org.jalon.xapi.ContextActivities;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Result;
import org.jalon.xapi.Score;
import org.jalon.xapi.Statement;
import tools.jackson.databind.JsonNode;

/** A stored statement of one agent about an activity, read once. */
record ActivityStatement(StoredStatement stored, Statement statement, AgentId agent, Activity object) {

    static boolean hasCategory(Statement statement, String category) {
        return hasCategory(statement, category::equals);
    }

    static boolean hasCategory(Statement statement, Predicate<String> wanted) {
        return statement
                .context()
                .map(Context::contextActivities)
                .map(ContextActivities::category)
                .orElse(List.of())
                .stream()
                .anyMatch(activity -> wanted.test(activity.id().value()));
    }

    static Optional<JsonNode> contextExtension(Statement statement, String iri) {
        return statement.context().flatMap(context -> context.extensions().find(iri));
    }

    String verb() {
        return statement().verb().id().value();
    }

    String objectId() {
        return object.id().value();
    }

    boolean hasObjectType(String type) {
        return hasType(object, type);
    }

    /** The nearest parent of that type. */
    Optional<Activity> findParent(String type) {
        return around().parent().stream()
                .filter(activity -> hasType(activity, type))
                .findFirst();
    }

    ContextActivities around() {
        return statement().context().map(Context::contextActivities).orElse(ContextActivities.NONE);
    }

    /** The parents and groupings around this activity as keys, the nearest first. */
    List<Recognition> keysAround(Activity about) {
        return Stream.concat(around().parent().stream(), around().grouping().stream())
                .filter(activity -> !activity.id().equals(about.id()))
                .<Recognition>map(activity ->
                        new Recognition.ContextActivity(activity.id().value()))
                .distinct()
                .toList();
    }

    Optional<Registration> registration() {
        return statement().context().flatMap(Context::registration);
    }

    Optional<Score> score() {
        return statement().result().flatMap(Result::score);
    }

    Optional<Boolean> success() {
        return statement().result().flatMap(Result::success);
    }

    Optional<Boolean> completion() {
        return statement().result().flatMap(Result::completion);
    }

    /** Whether the result says in so many words that it was not completed. */
    boolean deniesCompletion() {
        return completion().equals(Optional.of(false));
    }

    /** The nearest activity around this one that has that type. */
    Optional<Activity> findAround(String type) {
        return Stream.concat(around().parent().stream(), around().grouping().stream())
                .filter(activity -> hasType(activity, type))
                .findFirst();
    }

    private static boolean hasType(Activity activity, String type) {
        return activity.type().filter(iri -> iri.value().equals(type)).isPresent();
    }
}
