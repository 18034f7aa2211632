package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueChanges;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.ImportNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that an import would make, which is published by nobody yet. */
record ImportAnswer(
        @Schema(type = "object", description = "The catalogue file, to be published as it is or changed")
        JsonNode catalogue,

        @Schema(description = "What a person should know of the import")
        List<Note> notes,

        @Schema(description = "Ids of the activities that are new")
        List<String> added,

        @Schema(description = "Ids of the activities that differ")
        List<String> changed,

        @Schema(description = "Ids of the activities that are gone")
        List<String> removed) {

    /** One thing to know of the import. */
    record Note(
            ImportNote.Kind kind,

            @Schema(description = "Id of the objective or the unit in the course")
            String subject,

            String message) {}

    static ImportAnswer of(Catalogue made, List<ImportNote> notes, CatalogueDraft before) {
        CatalogueChanges changes = CatalogueChanges.between(
                before.modules().stream()
                        .flatMap(module -> module.activities().stream())
                        .toList(),
                made.activities());
        return new ImportAnswer(
                JsonMapper.shared().readTree(made.toJson()),
                notes.stream()
                        .map(note -> new Note(note.kind(), note.subject(), note.message()))
                        .toList(),
                ids(changes.added()),
                ids(changes.changed()),
                ids(changes.removed()));
    }

    private static List<String> ids(List<ActivityId> ids) {
        return ids.stream().map(ActivityId::value).toList();
    }
}
