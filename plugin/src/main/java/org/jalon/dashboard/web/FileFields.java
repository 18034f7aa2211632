package org.jalon.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.examfile.DocumentDrafted;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentSaved;
import org.jalon.examfile.DossierExample;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.EcfEvaluation;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.FileDesk;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;

/** Makes acts about the exam file of a page's form; a row without its first field is left out. */
final class FileFields {

    /** Stands for the name of the file that comes with the form, until that is known. */
    private static final String SENT_FILE = "fichier";

    private final FormReader form;

    FileFields(Map<String, List<String>> form) {
        this.form = new FormReader(form);
    }

    /** The bloc of that id which the candidacy's target is examined on. */
    static Bloc bloc(FileDesk.Opened opened, String id) {
        return opened.blocs().stream()
                .filter(bloc -> bloc.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("This candidacy is not examined on " + id));
    }

    DocumentSaved handedIn(DocumentFacts.Basis basis) {
        LocalDate day = form.requiredDay("day");
        ExamDocumentId document = new ExamDocumentId(form.required("document"));
        DocumentFacts facts = facts(basis);
        return new DocumentHandedIn(day, document, SENT_FILE, Optional.empty(), Optional.empty(), Optional.of(facts));
    }

    DocumentSaved drafted(DocumentFacts.Basis basis) {
        LocalDate day = form.requiredDay("day");
        ExamDocumentId document = new ExamDocumentId(form.required("document"));
        DocumentFacts facts = facts(basis);
        return new DocumentDrafted(day, document, SENT_FILE, Optional.empty(), Optional.empty(), Optional.of(facts));
    }

    private DocumentFacts facts(DocumentFacts.Basis basis) {
        Optional<Company> company = company("company", "");
        if (company.isEmpty()) {
            form.required("company");
        }
        LocalDate from = form.requiredDay("from");
        LocalDate to = form.requiredDay("to");
        form.finish();
        return new DocumentFacts(basis, company.orElseThrow(), from, to);
    }

    EcfResultRecorded fiche(BlocId bloc) {
        LocalDate day = form.requiredDay("day");
        boolean satisfied = form.required("satisfied").equals("true");
        List<EcfEvaluation> rows = new ArrayList<>();
        for (int row = 1; row <= EcfResultRecorded.ROWS; row++) {
            if (form.text("description" + row).isPresent()) {
                evaluation(String.valueOf(row)).ifPresent(rows::add);
            }
        }
        form.finish();
        return new EcfResultRecorded(
                day,
                bloc,
                satisfied,
                form.text("complementary").isPresent(),
                Optional.empty(),
                rows,
                form.text("attention"),
                competencies("toReevaluate"),
                Optional.empty());
    }

    private Optional<EcfEvaluation> evaluation(String row) {
        String description = form.required("description" + row);
        LocalDate from = form.requiredDay("from" + row);
        Optional<LocalDate> to = form.day("to" + row);
        return form.row(row, () -> new EcfEvaluation(description, from, to, competencies("competencies" + row)));
    }

    DossierProfessionnelRecorded dossier(List<Bloc> blocs) {
        LocalDate day = form.requiredDay("day");
        Optional<LocalDate> declaration = form.day("declaration");
        List<DossierExample> examples = new ArrayList<>();
        for (Bloc bloc : blocs) {
            for (int row = 1; row <= DossierProgress.AT_MOST + 1; row++) {
                String key = bloc.number() + "-" + row;
                if (form.text("title" + key).isPresent()) {
                    example(bloc, key).ifPresent(examples::add);
                }
            }
        }
        form.finish();
        return new DossierProfessionnelRecorded(day, Map.of(), Optional.empty(), declaration, examples);
    }

    private Optional<DossierExample> example(Bloc bloc, String key) {
        String title = form.required("title" + key);
        int pages = form.whole("pages" + key).orElse(0);
        Optional<Company> company = company("company" + key, key);
        Optional<LocalDate> from = form.day("from" + key);
        Optional<LocalDate> to = form.day("to" + key);
        return form.row(key, () -> new DossierExample(bloc.id(), title, pages, company, from, to));
    }

    private Optional<Company> company(String field, String row) {
        return form.text(field).flatMap(name -> form.row(row, () -> Company.named(name)));
    }

    private List<CompetencyId> competencies(String field) {
        return form.texts(field).stream().map(CompetencyId::new).toList();
    }
}
