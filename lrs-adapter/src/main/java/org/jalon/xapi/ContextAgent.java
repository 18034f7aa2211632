package org.jalon.xapi;

import java.util.List;

/** An agent of the context with the kinds of relevance it has there (xAPI 2.0, 4.2.4.2). */
public record ContextAgent(Agent agent, List<Iri> relevantTypes) {

    public ContextAgent {
        relevantTypes = List.copyOf(relevantTypes);
    }
}
