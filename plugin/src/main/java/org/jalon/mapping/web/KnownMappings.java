package org.jalon.mapping.web;

import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.springframework.stereotype.Component;

/** Finds what a path of the API names, or refuses it in words. */
@Component
final class KnownMappings {

    /** What the embedded database keeps in one row. */
    private static final int LONGEST = 1_000_000;

    private final Mappings mappings;
    private final FrameworkLibrary library;

    KnownMappings(Mappings mappings, FrameworkLibrary library) {
        this.mappings = mappings;
        this.library = library;
    }

    /** The framework version of that id, which must be here to check a catalogue by. */
    Framework framework(String id) {
        return Optional.of(id)
                .filter(FrameworkId.FORM.asMatchPredicate())
                .flatMap(text -> library.find(new FrameworkId(text)))
                .orElseThrow(() -> MappingRefusal.notFound("There is no framework version " + id));
    }

    Optional<PublishedMapping> find(String frameworkId) {
        return Optional.of(frameworkId)
                .filter(FrameworkId.FORM.asMatchPredicate())
                .map(FrameworkId::new)
                .flatMap(mappings::find);
    }

    PublishedMapping get(String frameworkId) {
        return find(frameworkId)
                .orElseThrow(() ->
                        MappingRefusal.notFound("No catalogue was published for the framework version " + frameworkId));
    }

    PublishedMapping get(String frameworkId, long version) {
        return mappings.find(get(frameworkId).framework(), version)
                .orElseThrow(() ->
                        MappingRefusal.notFound("The mapping of %s has no version %d".formatted(frameworkId, version)));
    }

    /** The catalogue in use as a draft, an empty one when none was ever published. */
    CatalogueDraft draft(Framework framework) {
        return mappings.find(framework.id())
                .map(PublishedMapping::catalogue)
                .map(CatalogueDraft::of)
                .orElseGet(() -> new CatalogueDraft(
                        new CatalogueId(framework.id().value()),
                        framework.id(),
                        framework.titre().name().value(),
                        List.of()));
    }

    /** The catalogue that a reading gives, or every fault of it. */
    static Catalogue sound(CatalogueReading reading) {
        return switch (reading) {
            case CatalogueReading.Read read -> notTooLong(read.catalogue());
            case CatalogueReading.Refused refused ->
                throw MappingRefusal.of(
                        refused.faults().stream().map(MappingFault::of).toList());
        };
    }

    private static Catalogue notTooLong(Catalogue catalogue) {
        int length = catalogue.toJson().length();
        if (length > LONGEST) {
            throw MappingRefusal.of(List.of(MappingFault.ofWhole(
                    "the catalogue has %d characters as a file, and %d at most are kept".formatted(length, LONGEST))));
        }
        return catalogue;
    }
}
