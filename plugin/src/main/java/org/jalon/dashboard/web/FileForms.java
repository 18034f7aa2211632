package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.examfile.DocumentDesk;
import org.jalon.examfile.DocumentDrafted;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DocumentReturned;
import org.jalon.examfile.EcfCopyHandedOver;
import org.jalon.examfile.EcfDesk;
import org.jalon.examfile.FileDesk;
import org.jalon.journal.SentAct;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes the forms of a candidate's page; what is refused is said on that page. */
@Controller
@RequestMapping("/candidacies/{id}/file")
class FileForms {

    private static final Pattern CANDIDACY = Pattern.compile("/candidacies/([0-9a-fA-F-]{36})/");

    private final FileDesk desk;
    private final DocumentDesk documents;
    private final EcfDesk ecf;

    FileForms(FileDesk desk, DocumentDesk documents, EcfDesk ecf) {
        this.desk = desk;
        this.documents = documents;
        this.ecf = ecf;
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String handIn(@PathVariable UUID id, SentAct<DocumentHandedIn> sent) {
        documents.save(id, sent);
        return back(id, "documents-work");
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String draft(@PathVariable UUID id, SentAct<DocumentDrafted> sent) {
        documents.save(id, sent);
        return back(id, "documents-work");
    }

    @PostMapping("/returns")
    String giveBack(@PathVariable UUID id, @RequestParam UUID version, @RequestParam String remarks) {
        documents.judge(id, new DocumentReturned(desk.today(), new StatementId(version), remarks));
        return back(id, "documents-work");
    }

    @PostMapping("/judgements")
    String judgeReady(@PathVariable UUID id, @RequestParam UUID version) {
        documents.judge(id, new DocumentJudgedReady(desk.today(), new StatementId(version)));
        return back(id, "documents-work");
    }

    @GetMapping("/ecf/{bloc}")
    String ecfForm(@PathVariable UUID id, @PathVariable String bloc, Model page) {
        FileDesk.Opened opened = desk.read(id);
        page.addAttribute("candidacy", id);
        page.addAttribute("bloc", FileFields.bloc(opened, bloc));
        page.addAttribute("today", desk.today());
        return "ecf-form";
    }

    @PostMapping("/ecf/{bloc}")
    String typeEcf(@PathVariable UUID id, @PathVariable String bloc, @RequestParam MultiValueMap<String, String> form) {
        FileDesk.Opened opened = desk.read(id);
        ecf.type(id, new FileFields(form).fiche(FileFields.bloc(opened, bloc).id()));
        return back(id, "ecf");
    }

    @PostMapping("/ecf/signatures")
    String signEcf(@PathVariable UUID id, @RequestParam UUID sheet) {
        ecf.sign(id, new StatementId(sheet));
        return back(id, "ecf");
    }

    @PostMapping("/ecf/synthesis")
    String signSynthesis(@PathVariable UUID id, @RequestParam Optional<String> observations) {
        ecf.signSynthesis(id, observations.map(String::strip).filter(text -> !text.isEmpty()), Optional.empty());
        return back(id, "ecf");
    }

    @PostMapping("/ecf/copies")
    String handOverCopy(@PathVariable UUID id, @RequestParam UUID synthesis) {
        ecf.handOver(id, new EcfCopyHandedOver(desk.today(), new StatementId(synthesis)));
        return back(id, "ecf");
    }

    @GetMapping("/dossier")
    String dossierForm(@PathVariable UUID id, Model page) {
        FileDesk.Opened opened = desk.read(id);
        page.addAttribute("candidacy", id);
        page.addAttribute("blocs", opened.blocs());
        page.addAttribute("today", desk.today());
        return "dossier-form";
    }

    @PostMapping("/dossier")
    String recordDossier(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        FileDesk.Opened opened = desk.read(id);
        desk.record(opened.candidacy(), new FileFields(form).dossier(opened.blocs()));
        return back(id, "dossier");
    }

    /** A day or a value that can not be read is refused as one that breaks a rule is. */
    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class, HttpMessageNotReadableException.class})
    String sayWhy(Exception refused, HttpServletRequest request) {
        Throwable cause = refused instanceof HttpMessageNotReadableException unreadable
                ? unreadable.getMostSpecificCause()
                : refused;
        RequestContextUtils.getOutputFlashMap(request).put("refused", String.valueOf(cause.getMessage()));
        Matcher candidacy = CANDIDACY.matcher(request.getRequestURI());
        return candidacy.find() ? back(UUID.fromString(candidacy.group(1)), "file-work") : "redirect:/";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void answerUnknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static String back(UUID id, String part) {
        return "redirect:/candidacies/" + id + "#" + part;
    }
}
