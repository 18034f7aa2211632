package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.examfile.DocumentDesk;
import org.jalon.examfile.DocumentDrafted;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DocumentReturned;
import org.jalon.examfile.FileDesk;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.SentAct;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The exam documents: saved as a draft, handed in, returned with remarks, judged ready (rule 15). */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/file/documents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidate's file")
class DocumentsController {

    private static final String VERSION =
            "`competency` is the one whose exercise it presents, taken from the framework "
                    + "where that says so; `facts` name the company and the first and last day of the facts, with `basis` "
                    + "ENTERPRISE_PERIOD from formation and PROFESSIONAL_ACTIVITY from VAE. The candidate may do so with the own "
                    + "account (HAND_IN_OWN), otherwise it needs the right RECORD_ACTS.";

    private static final String FILE = "The part `act` is the version as JSON, the part `file` its file, stored as an "
            + "attachment of the act's statement, whose name and digest replace `file` and `sha256`. ";

    private final FileDesk desk;
    private final DocumentDesk documents;

    DocumentsController(FileDesk desk, DocumentDesk documents) {
        this.desk = desk;
        this.documents = documents;
    }

    @GetMapping
    @Operation(
            summary = "The exam documents with their state, versions and remarks",
            description = "Each document of the framework version; `due` tells whether the candidacy's target owes it. "
                    + "`state` is NOTHING, DRAFT, HANDED_IN, RETURNED or READY: from HANDED_IN on the law has what it "
                    + "asks, the judgement advises. `warning` tells that the facts do not fit the period on record.")
    List<DocumentAnswer> list(@PathVariable UUID candidacy) {
        FileDesk.Opened opened = desk.read(candidacy);
        return opened.framework().documents().stream()
                .map(document -> DocumentAnswer.of(document, opened))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Right.RECORD_ACTS, Right.HAND_IN_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a version of an exam document that was handed in", description = VERSION)
    RecordedAnswer handIn(@PathVariable UUID candidacy, @RequestBody DocumentHandedIn act) {
        return documents.save(candidacy, new SentAct<>(act, List.of()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs({Right.RECORD_ACTS, Right.HAND_IN_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Hand in a version of an exam document with its file",
            description = FILE + VERSION,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "act",
                                                        schema = @Schema(implementation = DocumentHandedIn.class)),
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary"))
                                            })))
    RecordedAnswer handInFile(@PathVariable UUID candidacy, @Parameter(hidden = true) SentAct<DocumentHandedIn> sent) {
        return documents.save(candidacy, sent);
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs({Right.RECORD_ACTS, Right.HAND_IN_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Save a draft of an exam document with its file",
            description = FILE + VERSION,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "act",
                                                        schema = @Schema(implementation = DocumentDrafted.class)),
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary"))
                                            })))
    RecordedAnswer draftFile(@PathVariable UUID candidacy, @Parameter(hidden = true) SentAct<DocumentDrafted> sent) {
        return documents.save(candidacy, sent);
    }

    @PostMapping(path = "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Right.RECORD_ACTS, Right.HAND_IN_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a draft of an exam document", description = VERSION)
    RecordedAnswer draft(@PathVariable UUID candidacy, @RequestBody DocumentDrafted act) {
        return documents.save(candidacy, new SentAct<>(act, List.of()));
    }

    @PostMapping("/returns")
    @Needs(Right.APPRAISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Return a draft or a handed-in version with remarks",
            description = "Advice: what was handed in stays handed in. Needs the right APPRAISE.")
    RecordedAnswer returned(@PathVariable UUID candidacy, @RequestBody DocumentReturned act) {
        return documents.judge(candidacy, act);
    }

    @PostMapping("/judgements")
    @Needs(Right.APPRAISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Judge a handed-in version ready", description = "Needs the right APPRAISE.")
    RecordedAnswer judgement(@PathVariable UUID candidacy, @RequestBody DocumentJudgedReady act) {
        return documents.judge(candidacy, act);
    }
}
