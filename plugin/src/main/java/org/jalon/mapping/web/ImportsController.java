package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.CourseImport;
import org.jalon.catalogue.ImportNote;
import org.jalon.framework.Framework;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.file.CatalogueTable;
import org.jalon.mapping.file.TableReading;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the catalogue that a file would make; nothing is published. */
@RestController
@RequestMapping(path = "/api/mappings/{frameworkId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mappings")
class ImportsController {

    /** One byte more than the readers take, so that they refuse what was cut. */
    private static final int TAKEN = 5 * 1024 * 1024 + 1;

    private static final String MODE =
            "`merge`: modules and activities of the same id are replaced and all others kept;"
                    + " `replace`: the catalogue is what the file says";

    private final KnownMappings known;
    private final Mappings mappings;
    private final SignedIn signedIn;

    ImportsController(KnownMappings known, Mappings mappings, SignedIn signedIn) {
        this.known = known;
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    /** How an import meets the catalogue in use. */
    enum Mode {
        merge,
        replace
    }

    @PostMapping(path = "/from-csv", consumes = MediaType.ALL_VALUE)
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "The catalogue that a table would make",
            description = "The table has one line for each activity and the columns of `?format=csv`; UTF-8 or "
                    + "Windows-1252, parted by `;`, `,` or tabs. Nothing is published: the ETag of the answer is the "
                    + "version to publish on top of. Needs the right MAP_CONTENT.",
            requestBody =
                    @RequestBody(
                            description = "The file, of at most 5 MB and 10,000 lines",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", description = "The catalogue and how it differs from the one in use")
    @ApiResponse(responseCode = "400", description = "`faults` has every fault of every line with its number")
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    ResponseEntity<ImportAnswer> fromCsv(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = MODE) @RequestParam(defaultValue = "merge") Mode mode,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        signedIn.require(Right.MAP_CONTENT);
        Framework framework = known.framework(frameworkId);
        CatalogueDraft present = known.draft(framework);
        return switch (CatalogueTable.read(body.readNBytes(TAKEN), framework, present)) {
            case TableReading.Read read -> answer(framework, present, read.draft(), mode, List.of());
            case TableReading.Refused refused ->
                throw MappingRefusal.of(
                        refused.faults().stream().map(MappingFault::of).toList());
        };
    }

    @PostMapping(path = "/from-cmi5", consumes = MediaType.ALL_VALUE)
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "The catalogue that a cmi5 course structure would make",
            description = "Each assignable unit that demands something (moveOn) becomes an activity, recognised by its "
                    + "publisher id, for the competencies of its objectives and those of the blocks around it. `notes` say "
                    + "which objectives were recognised by their names, which stand for nothing, and what was left out. "
                    + "Nothing is published: the ETag of the answer is the version to publish on top of. Needs the right "
                    + "MAP_CONTENT.",
            requestBody =
                    @RequestBody(
                            description = "The cmi5.xml itself, of at most 5 MB; no ZIP package",
                            content =
                                    @Content(
                                            mediaType = "application/xml",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", description = "The catalogue and how it differs from the one in use")
    @ApiResponse(responseCode = "400", description = "`faults` has all that is wrong with the course or `objectives`")
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    ResponseEntity<ImportAnswer> fromCmi5(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(description = MODE) @RequestParam(defaultValue = "merge") Mode mode,
            @Parameter(
                            description =
                                    "JSON: by the id of an objective the competencies that it stands for, by id or sign;"
                                            + " an empty list for none. Others are recognised by how their id or title ends",
                            example = "{\"obj-1\": [\"1.1\"]}")
                    @RequestParam(defaultValue = "{}")
                    String objectives,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        signedIn.require(Right.MAP_CONTENT);
        Framework framework = known.framework(frameworkId);
        CatalogueDraft present = known.draft(framework);
        List<Activity> current = present.modules().stream()
                .flatMap(module -> module.activities().stream())
                .toList();
        return switch (CourseImport.of(body.readNBytes(TAKEN), framework, meant(objectives), current)) {
            case CourseImport.Read read -> {
                CatalogueDraft draft =
                        new CatalogueDraft(present.id(), present.framework(), present.title(), read.modules());
                yield answer(framework, present, draft, mode, read.notes());
            }
            case CourseImport.Refused refused ->
                throw MappingRefusal.of(
                        refused.faults().stream().map(MappingFault::ofWhole).toList());
        };
    }

    private ResponseEntity<ImportAnswer> answer(
            Framework framework, CatalogueDraft present, CatalogueDraft read, Mode mode, List<ImportNote> notes) {
        CatalogueDraft draft = mode == Mode.replace ? read : present.merge(read.modules());
        return ResponseEntity.ok()
                .eTag(MappingTag.of(mappings.count(framework.id())))
                .body(ImportAnswer.of(KnownMappings.sound(draft.read(framework)), notes, present));
    }

    private static Map<String, List<String>> meant(String objectives) {
        try {
            return Optional.ofNullable(JsonMapper.shared()
                            .readValue(objectives, new TypeReference<Map<String, List<String>>>() {}))
                    .orElse(Map.of());
        } catch (JacksonException _other) {
            throw new MappingRefusal(
                    HttpStatus.BAD_REQUEST,
                    "objectives = %s: JSON such as {\"obj-1\": [\"1.1\"]}".formatted(objectives));
        }
    }
}
