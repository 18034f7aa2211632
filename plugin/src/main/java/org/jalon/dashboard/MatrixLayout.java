package org.jalon.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jalon.dashboard.CohortMatrix.Cell;
import org.jalon.dashboard.CohortMatrix.Column;
import org.jalon.dashboard.CohortMatrix.ColumnGroup;
import org.jalon.dashboard.CohortMatrix.Row;
import org.jalon.dashboard.CohortMatrix.Said;
import org.jalon.dashboard.CohortMatrix.VersionTable;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.readiness.Item;
import org.jalon.readiness.ReadinessReport;
import org.jalon.readiness.State;

/** Lays out the candidates of one framework version as lines of cells; every item that bears on a verdict has a cell. */
final class MatrixLayout {

    private static final Set<String> OF_FILE = Set.of("dossier-professionnel", "ecf", "ecf-synthesis");
    private static final Set<String> WITH_COLUMNS =
            Set.of("coverage", "document", "documents", "enterprise-time", "proof-hand-over");
    private static final Comparator<Row> GRAVEST_FIRST =
            Comparator.comparingInt((Row row) -> Gravity.of(row.verdict())).thenComparing(Row::name, Names.ORDER);

    private final Framework framework;
    private final ItemWording wording;
    private final LocalDate today;
    private final List<ColumnGroup> groups = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();

    /** A column's items and the figure that its cell shows instead of a word. */
    private record Filled(Predicate<Item> which, Figures figures) {}

    private enum Figures {
        NONE,
        ACTIVITIES,
        HOURS,
        COUNT
    }

    MatrixLayout(Framework framework, ItemWording wording, LocalDate today) {
        this.framework = framework;
        this.wording = wording;
        this.today = today;
        addBlocs();
        addDocuments();
        addPeriod();
        addFile();
    }

    /** @param reports the reports of this version with the candidate's name */
    VersionTable of(Map<ReadinessReport, String> reports) {
        return new VersionTable(
                framework.titre().name().value(),
                framework.id().value(),
                groups,
                reports.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .sorted(GRAVEST_FIRST)
                        .toList());
    }

    private void addBlocs() {
        for (Bloc bloc : framework.blocs()) {
            List<Column> columns = new ArrayList<>();
            bloc.competencies().forEach(competency -> {
                columns.add(coded(competency.id().value(), competency.label()));
                filled.add(new Filled(is("coverage:" + competency.id().value()), Figures.ACTIVITIES));
            });
            groups.add(new ColumnGroup("bloc", Optional.of(bloc.number()), Optional.of(bloc.label()), columns));
        }
    }

    private void addDocuments() {
        List<Column> columns = new ArrayList<>();
        framework.documents().forEach(document -> {
            columns.add(coded(document.id().value(), document.label()));
            filled.add(new Filled(is("document:" + document.id().value()), Figures.NONE));
        });
        if (!columns.isEmpty()) {
            groups.add(new ColumnGroup("documents", Optional.empty(), Optional.empty(), columns));
        }
    }

    private void addPeriod() {
        groups.add(group("period", "hours", "hand-over"));
        filled.add(new Filled(is("enterprise-time"), Figures.HOURS));
        filled.add(new Filled(is("proof-hand-over"), Figures.NONE));
    }

    private void addFile() {
        groups.add(group("file", "dp", "ecf", "rest"));
        filled.add(new Filled(is("dossier-professionnel"), Figures.NONE));
        filled.add(new Filled(item -> ItemWording.kind(item.id()).startsWith("ecf"), Figures.COUNT));
        filled.add(new Filled(MatrixLayout::hasNoColumn, Figures.COUNT));
    }

    private static boolean hasNoColumn(Item item) {
        String kind = ItemWording.kind(item.id());
        return item.blocking() && !WITH_COLUMNS.contains(kind) && !OF_FILE.contains(kind);
    }

    private Column coded(String id, String label) {
        return new Column("", Optional.ofNullable(Codes.of(framework).get(id)), Optional.of(Wording.sentence(label)));
    }

    private static ColumnGroup group(String key, String... columns) {
        return new ColumnGroup(
                key,
                Optional.empty(),
                Optional.empty(),
                List.of(columns).stream()
                        .map(column -> new Column(column, Optional.empty(), Optional.empty()))
                        .toList());
    }

    private static Predicate<Item> is(String id) {
        return item -> item.id().equals(id);
    }

    private Row row(ReadinessReport report, String name) {
        return new Row(
                report.candidacy(),
                name,
                report.verdict(),
                report.target(),
                report.sessionDay(),
                report.sessionDay().map(day -> ChronoUnit.DAYS.between(today, day)),
                filled.stream().map(column -> cell(report, column)).toList());
    }

    private Cell cell(ReadinessReport report, Filled column) {
        List<Item> items = report.items().stream().filter(column.which()).toList();
        if (items.stream().allMatch(item -> item.state() == State.NOT_APPLICABLE)) {
            return Cell.NOTHING;
        }
        List<ItemView> views = items.stream().map(wording::of).toList();
        return new Cell(
                Gravity.worst(views.stream().map(ItemView::state).toList()),
                text(items, column.figures()),
                views.stream().anyMatch(ItemView::late),
                views.stream()
                        .filter(view -> view.state() != State.NOT_APPLICABLE)
                        .map(view -> new Said(view.title(), view.state(), view.finding()))
                        .toList());
    }

    private static Optional<String> text(List<Item> items, Figures figures) {
        return switch (figures) {
            case NONE -> Optional.empty();
            case ACTIVITIES ->
                SheetLayout.figure(items.getFirst(), "activities-required")
                        .map(required -> SheetLayout.figure(items.getFirst(), "activities-done")
                                        .orElse(0L) + "/" + required);
            case HOURS -> Optional.of(Wording.hours(hours(items.getFirst())));
            case COUNT -> {
                long asked = items.stream()
                        .filter(item -> item.state() != State.NOT_APPLICABLE)
                        .count();
                yield Optional.of(
                        items.stream().filter(item -> item.state() == State.MET).count() + "/" + asked);
            }
        };
    }

    /** What is attested, or what was recorded as long as nothing is. */
    private static long hours(Item time) {
        long attested = SheetLayout.figure(time, "minutes-attested").orElse(0L);
        return attested > 0
                ? attested
                : SheetLayout.figure(time, "minutes-recorded").orElse(0L);
    }
}
