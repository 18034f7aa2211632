package org.jalon.mapping.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.Framework;
import org.jalon.spreadsheet.ColumnName;
import org.jalon.spreadsheet.CsvReading;
import org.jalon.spreadsheet.CsvRow;
import org.jalon.spreadsheet.SheetCsv;

/** Reads a catalogue from a table with one line for each activity; the columns may come in any order. */
public final class CatalogueTable {

    private final Framework framework;
    private final List<LineFault> faults = new ArrayList<>();
    private final Map<ModuleId, String> titles = new LinkedHashMap<>();
    private final Map<ModuleId, List<Activity>> activities = new LinkedHashMap<>();
    private final Map<Object, Integer> lines = new HashMap<>();
    private final Map<CatalogueColumn, Object> ofCatalogue = new HashMap<>();

    private CatalogueTable(Framework framework) {
        this.framework = framework;
    }

    /**
     * The catalogue in the file, of at most 5 MB and 10,000 lines.
     *
     * @param present gives the catalogue its id and title where the file does not
     */
    public static TableReading read(byte[] csv, Framework framework, CatalogueDraft present) {
        return switch (SheetCsv.read(csv)) {
            case CsvReading.Refused refused -> new TableReading.Refused(List.of(new LineFault(1, "", refused.why())));
            case CsvReading.Read read -> new CatalogueTable(framework).read(read, present);
        };
    }

    private TableReading read(CsvReading.Read table, CatalogueDraft present) {
        List<String> missing = missing(table.header());
        if (!missing.isEmpty()) {
            return new TableReading.Refused(
                    List.of(new LineFault(1, "", "the first line lacks the columns " + missing)));
        }
        for (CsvRow row : table.rows()) {
            take(new LineReader(row, framework, faults));
        }
        return faults.isEmpty() ? new TableReading.Read(draft(present)) : new TableReading.Refused(faults);
    }

    private static List<String> missing(List<String> header) {
        List<String> there = header.stream().map(ColumnName::fold).toList();
        return Arrays.stream(CatalogueColumn.values())
                .filter(CatalogueColumn::isNeeded)
                .map(CatalogueColumn::title)
                .filter(title -> !there.contains(ColumnName.fold(title)))
                .toList();
    }

    private void take(LineReader line) {
        takeOnce(line, CatalogueColumn.CATALOGUE, CatalogueId::new);
        takeOnce(line, CatalogueColumn.CATALOGUE_TITLE, CellText::title);
        boolean standsForItsModule = line.find(CatalogueColumn.MODULE).isPresent()
                || line.find(CatalogueColumn.MODULE_TITLE).isPresent();
        if (!line.hasActivity() && !standsForItsModule) {
            return;
        }
        Optional<ModuleId> module = line.demand(CatalogueColumn.MODULE, ModuleId::new);
        Optional<String> title = line.demand(CatalogueColumn.MODULE_TITLE, CellText::title);
        if (module.isPresent() && title.isPresent()) {
            takeModule(line, module.get(), title.get());
        }
        if (line.hasActivity()) {
            line.activity()
                    .filter(activity -> isNew(line, activity))
                    .ifPresent(activity -> module.ifPresent(id -> activities
                            .computeIfAbsent(id, _id -> new ArrayList<>())
                            .add(activity)));
        }
    }

    private void takeModule(LineReader line, ModuleId module, String title) {
        String known = titles.putIfAbsent(module, title);
        if (known != null && !known.equals(title)) {
            line.report(
                    CatalogueColumn.MODULE_TITLE.title(),
                    "'%s' must be '%s', the title that module %s has above".formatted(title, known, module));
        }
    }

    private <T> void takeOnce(LineReader line, CatalogueColumn column, Function<String, T> made) {
        line.read(column, made).ifPresent(value -> {
            Object known = ofCatalogue.putIfAbsent(column, value);
            if (known != null && !known.equals(value)) {
                line.report(column.title(), "'%s' must be '%s' as above".formatted(value, known));
            }
        });
    }

    private boolean isNew(LineReader line, Activity activity) {
        boolean isNew = isNew(line, CatalogueColumn.ACTIVITY, activity.id());
        for (Object key : activity.recognisedBy()) {
            isNew &= isNew(line, CatalogueColumn.RECOGNISED_BY, key);
        }
        return isNew;
    }

    private boolean isNew(LineReader line, CatalogueColumn column, Object key) {
        Integer taken = lines.putIfAbsent(key, line.line());
        if (taken != null) {
            line.report(column.title(), "%s is in line %d already".formatted(key, taken));
        }
        return taken == null;
    }

    private CatalogueDraft draft(CatalogueDraft present) {
        List<TrainingModule> modules = titles.entrySet().stream()
                .map(module -> new TrainingModule(
                        module.getKey(), module.getValue(), activities.getOrDefault(module.getKey(), List.of())))
                .collect(Collectors.toList());
        return new CatalogueDraft(
                ofCatalogue.get(CatalogueColumn.CATALOGUE) instanceof CatalogueId id ? id : present.id(),
                framework.id(),
                ofCatalogue.get(CatalogueColumn.CATALOGUE_TITLE) instanceof String title ? title : present.title(),
                modules);
    }
}
