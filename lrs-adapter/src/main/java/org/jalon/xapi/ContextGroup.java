package org.jalon.xapi;

import java.util.List;

/** A group of the context with the kinds of relevance it has there (xAPI 2.0, 4.2.4.2). */
public record ContextGroup(Group group, List<Iri> relevantTypes) {

    public ContextGroup {
        relevantTypes = List.copyOf(relevantTypes);
    }
}
