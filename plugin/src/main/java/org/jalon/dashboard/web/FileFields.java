package org.jalon.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.examfile.DossierExample;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.EcfEvaluation;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.FileDesk;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.springframework.util.MultiValueMap;

/** Reads acts from the rows of a page's form; a row without its first field is left out. */
final class FileFields {

    private final MultiValueMap<String, String> form;

    FileFields(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** The bloc of that id which the candidacy's target is examined on. */
    static Bloc bloc(FileDesk.Opened opened, String id) {
        return opened.blocs().stream()
                .filter(bloc -> bloc.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("This candidacy is not examined on " + id));
    }

    EcfResultRecorded fiche(BlocId bloc) {
        List<EcfEvaluation> rows = new ArrayList<>();
        for (int row = 1; row <= EcfResultRecorded.ROWS; row++) {
            Optional<String> description = text("description" + row);
            if (description.isPresent()) {
                rows.add(new EcfEvaluation(
                        description.get(),
                        required("from" + row),
                        day("to" + row),
                        competencies("competencies" + row)));
            }
        }
        return new EcfResultRecorded(
                required("day"),
                bloc,
                text("satisfied").filter("true"::equals).isPresent(),
                text("complementary").isPresent(),
                Optional.empty(),
                rows,
                text("attention"),
                competencies("toReevaluate"),
                Optional.empty());
    }

    DossierProfessionnelRecorded dossier(List<Bloc> blocs) {
        List<DossierExample> examples = new ArrayList<>();
        for (Bloc bloc : blocs) {
            for (int row = 1; row <= DossierProgress.AT_MOST + 1; row++) {
                String key = bloc.number() + "-" + row;
                Optional<String> title = text("title" + key);
                if (title.isPresent()) {
                    examples.add(new DossierExample(
                            bloc.id(),
                            title.get(),
                            Integer.parseInt(text("pages" + key).orElse("0")),
                            text("company" + key).map(Company::new),
                            day("from" + key),
                            day("to" + key)));
                }
            }
        }
        return new DossierProfessionnelRecorded(
                required("day"), Map.of(), Optional.empty(), day("declaration"), examples);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> day(String field) {
        return text(field).map(LocalDate::parse);
    }

    private LocalDate required(String field) {
        return day(field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private List<CompetencyId> competencies(String field) {
        return form.getOrDefault(field, List.of()).stream()
                .map(CompetencyId::new)
                .toList();
    }
}
