package org.jalon.xapi;

import java.util.Optional;

/** An activity: something that a learner can do, known by its IRI. */
public record Activity(Iri id, Optional<ActivityDefinition> definition) implements StatementObject {

    /** An activity without a definition. */
    public static Activity of(String id) {
        return new Activity(new Iri(id), Optional.empty());
    }

    /** The type that the definition names, or empty. */
    public Optional<Iri> type() {
        return definition.flatMap(ActivityDefinition::type);
    }
}
