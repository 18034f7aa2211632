package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jalon.access.Right;
import org.jalon.dashboard.web.FormAnswers.Done;
import org.jalon.dashboard.web.FormAnswers.Sent;
import org.jalon.examfile.DocumentDesk;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DocumentReturned;
import org.jalon.examfile.DocumentSaved;
import org.jalon.examfile.EcfCopyHandedOver;
import org.jalon.examfile.EcfDesk;
import org.jalon.examfile.FileDesk;
import org.jalon.framework.BlocId;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.SentAct;
import org.jalon.journal.SentForm;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Takes the forms about a candidate's exam file; what is refused is said beside the form, which keeps what was typed. */
@Controller
@RequestMapping("/candidacies/{id}/file")
class FileForms {

    private final FileDesk desk;
    private final DocumentDesk documents;
    private final EcfDesk ecf;
    private final FormAnswers answers;

    FileForms(FileDesk desk, DocumentDesk documents, EcfDesk ecf, FormAnswers answers) {
        this.desk = desk;
        this.documents = documents;
        this.ecf = ecf;
        this.answers = answers;
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String handIn(@PathVariable UUID id, SentForm form, RedirectAttributes after, Locale locale) {
        return save(id, form, after, locale, FileFields::handedIn);
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String draft(@PathVariable UUID id, SentForm form, RedirectAttributes after, Locale locale) {
        return save(id, form, after, locale, FileFields::drafted);
    }

    private String save(
            UUID id,
            SentForm form,
            RedirectAttributes after,
            Locale locale,
            BiFunction<FileFields, DocumentFacts.Basis, DocumentSaved> read) {
        DocumentFacts.Basis basis = DocumentFacts.Basis.of(desk.open(id).origin());
        var fields = FormMemory.listed(form.fields());
        String document = form.fields().getOrDefault("document", "");
        return back(id, document, fields, after, locale, () -> {
            List<AttachedFile> files = form.requireFiles();
            documents.save(id, new SentAct<>(read.apply(new FileFields(fields), basis), files));
        });
    }

    @PostMapping("/returns")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        return judged(id, form, after, locale, (reader, version) -> {
            String remarks = reader.required("remarks");
            reader.finish();
            documents.judge(id, new DocumentReturned(desk.today(), version, remarks));
        });
    }

    @PostMapping("/judgements")
    String judgeReady(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        return judged(id, form, after, locale, (reader, version) -> {
            reader.finish();
            documents.judge(id, new DocumentJudgedReady(desk.today(), version));
        });
    }

    private String judged(
            UUID id,
            MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale,
            BiConsumer<FormReader, StatementId> judgement) {
        String document = Optional.ofNullable(form.getFirst("document")).orElse("");
        return back(id, document, form, after, locale, () -> {
            FormReader reader = new FormReader(form);
            judgement.accept(reader, reader.act("version"));
        });
    }

    @GetMapping("/ecf/{bloc}")
    String ecfForm(@PathVariable UUID id, @PathVariable String bloc, Model page) {
        FileDesk.Opened opened = opened(id);
        page.addAttribute("bloc", FileFields.bloc(opened, bloc));
        return form(id, page, "ecf-form");
    }

    @PostMapping("/ecf/{bloc}")
    String typeEcf(
            @PathVariable UUID id,
            @PathVariable String bloc,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        BlocId of = FileFields.bloc(desk.read(id), bloc).id();
        boolean typed = answers.take(new Sent("ecf", "ecf", form), after, locale, () -> {
            ecf.type(id, new FileFields(form).fiche(of));
            return Done.SILENT;
        });
        return typed ? page(id, "ecf") : "redirect:/candidacies/" + id + "/file/ecf/" + of.value();
    }

    @PostMapping("/ecf/signatures")
    String signEcf(@PathVariable UUID id, @RequestParam UUID sheet, RedirectAttributes after, Locale locale) {
        return ecf(id, new LinkedMultiValueMap<>(), after, locale, () -> ecf.sign(id, new StatementId(sheet)));
    }

    @PostMapping("/ecf/synthesis")
    String signSynthesis(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        Optional<String> observations = new FormReader(form).text("observations");
        return ecf(id, form, after, locale, () -> ecf.signSynthesis(id, observations, Optional.empty()));
    }

    @PostMapping("/ecf/copies")
    String handOverCopy(@PathVariable UUID id, @RequestParam UUID synthesis, RedirectAttributes after, Locale locale) {
        var act = new EcfCopyHandedOver(desk.today(), new StatementId(synthesis));
        return ecf(id, new LinkedMultiValueMap<>(), after, locale, () -> ecf.handOver(id, act));
    }

    @GetMapping("/dossier")
    String dossierForm(@PathVariable UUID id, Model page) {
        FileDesk.Opened opened = opened(id);
        page.addAttribute("blocs", opened.blocs());
        page.addAttribute("last", SeenDossier.last(opened));
        return form(id, page, "dossier-form");
    }

    @PostMapping("/dossier")
    String recordDossier(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after,
            Locale locale) {
        FileDesk.Opened opened = desk.read(id);
        boolean recorded = answers.take(new Sent("dossier", "dossier", form), after, locale, () -> {
            desk.record(opened.candidacy(), new FileFields(form).dossier(opened.blocs()));
            return Done.SILENT;
        });
        return recorded ? page(id, "dossier") : "redirect:/candidacies/" + id + "/file/dossier";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** The file for a form of the staff; who may not send it does not get it either. */
    private FileDesk.Opened opened(UUID id) {
        FileDesk.Opened opened = desk.read(id);
        if (!desk.person().may(Right.RECORD_ACTS)) {
            throw new AccessDeniedException("This form is for who may record acts");
        }
        return opened;
    }

    private String form(UUID id, Model page, String template) {
        page.addAttribute("candidacy", id);
        page.addAttribute("today", desk.today());
        page.addAttribute(FormMemory.NAME, FormMemory.in(page.asMap()));
        return template;
    }

    /** Takes a form that stands in a document's part of the page. */
    private String back(
            UUID id,
            String document,
            Map<String, List<String>> form,
            RedirectAttributes after,
            Locale locale,
            Runnable work) {
        String name = "document-" + document;
        answers.take(new Sent(name, "document", form), after, locale, () -> {
            work.run();
            return Done.SILENT;
        });
        return page(id, name);
    }

    private String ecf(
            UUID id, Map<String, List<String>> form, RedirectAttributes after, Locale locale, Runnable work) {
        answers.take(new Sent("ecf", "ecf", form), after, locale, () -> {
            work.run();
            return Done.SILENT;
        });
        return page(id, "ecf");
    }

    private static String page(UUID id, String part) {
        return "redirect:/candidacies/" + id + "#" + UriUtils.encodeFragment(part, StandardCharsets.UTF_8);
    }
}
