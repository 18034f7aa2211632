package org.jalon.xapi;

import java.util.Optional;

/** What a statement says of an activity beyond its id. */
public record ActivityDefinition(
        LanguageMap name,
        LanguageMap description,
        Optional<Iri> type,
        Optional<Iri> moreInformation,
        Optional<Interaction> interaction,
        Extensions extensions) {

    /** A definition that says nothing. */
    public static final ActivityDefinition NONE = new ActivityDefinition(
            LanguageMap.EMPTY,
            LanguageMap.EMPTY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Extensions.NONE);

    /** What both say; where they differ, what the later one says. */
    public ActivityDefinition mergedWith(ActivityDefinition later) {
        return new ActivityDefinition(
                name.mergedWith(later.name),
                description.mergedWith(later.description),
                later.type.or(() -> type),
                later.moreInformation.or(() -> moreInformation),
                later.interaction.or(() -> interaction),
                extensions.mergedWith(later.extensions));
    }
}
