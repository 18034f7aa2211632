package org.jalon.xapi;

import java.util.Optional;

/** What a statement says of an activity beyond its id. */
public record ActivityDefinition(
        LanguageMap name,
        LanguageMap description,
        Optional<Iri> type,
        Optional<Iri> moreInformation,
        Optional<Interaction> interaction,
        Extensions extensions) {}
