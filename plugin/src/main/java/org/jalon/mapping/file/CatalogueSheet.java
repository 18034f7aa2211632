package org.jalon.mapping.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.CompetencyId;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;

/** Writes a catalogue as a table that {@link CatalogueTable} reads back as an equal one. */
public final class CatalogueSheet {

    static final String YES = "oui";
    static final String NO = "non";
    static final String TRAINING = "formation";
    static final String ASSESSMENT = "évaluation";

    private final Catalogue catalogue;
    private final List<List<Cell>> rows = new ArrayList<>();

    private CatalogueSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One line for each activity; a module without activities, and a catalogue without modules, have one of their own. */
    public static Sheet of(Catalogue catalogue) {
        CatalogueSheet sheet = new CatalogueSheet(catalogue);
        catalogue.modules().forEach(sheet::add);
        if (catalogue.modules().isEmpty()) {
            sheet.add("", "", sheet.blank());
        }
        return new Sheet("Catalogue", CatalogueColumn.titles(), sheet.rows);
    }

    private void add(TrainingModule module) {
        String title = CellText.kept(module.title());
        module.activities().forEach(activity -> add(module.id().value(), title, cells(activity)));
        if (module.activities().isEmpty()) {
            add(module.id().value(), title, blank());
        }
    }

    private void add(String module, String title, List<Cell> activity) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(module), Cell.of(title)));
        row.addAll(activity);
        row.add(Cell.of(catalogue.id().value()));
        row.add(Cell.of(CellText.kept(catalogue.title())));
        rows.add(row);
    }

    private List<Cell> blank() {
        return Collections.nCopies(8, new Cell.Empty());
    }

    private static List<Cell> cells(Activity activity) {
        EvidenceRule rule = activity.rule();
        return List.of(
                Cell.of(activity.id().value()),
                Cell.of(CellText.kept(activity.title())),
                Cell.of(RecognitionText.write(activity.recognisedBy())),
                Cell.of(activity.prepares().stream()
                        .map(CompetencyId::value)
                        .sorted()
                        .collect(Collectors.joining(" | "))),
                Cell.of(rule.counts().stream().map(Outcome::name).collect(Collectors.joining(" | "))),
                rule.passMark().isPresent()
                        ? Cell.of(BigDecimal.valueOf(rule.passMark().getAsDouble()))
                        : new Cell.Empty(),
                Cell.of(rule.required() ? YES : NO),
                Cell.of(rule.purpose() == Purpose.ASSESSMENT ? ASSESSMENT : TRAINING));
    }
}
