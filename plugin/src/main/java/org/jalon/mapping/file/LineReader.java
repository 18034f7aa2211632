package org.jalon.mapping.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.TransversalCompetency;
import org.jalon.spreadsheet.CsvRow;

/** Reads the cells of one line and reports each that breaks a rule. */
final class LineReader {

    private static final Set<String> YES = Set.of(CatalogueSheet.YES, "o", "yes", "true", "vrai", "1", "x");
    private static final Set<String> NO = Set.of(CatalogueSheet.NO, "n", "no", "false", "faux", "0");

    private final CsvRow row;
    private final Framework framework;
    private final List<LineFault> faults;

    LineReader(CsvRow row, Framework framework, List<LineFault> faults) {
        this.row = row;
        this.framework = framework;
        this.faults = faults;
    }

    Optional<String> find(CatalogueColumn column) {
        return row.find(column.title());
    }

    int line() {
        return row.line();
    }

    /** What the cell holds, if it can be read; an empty cell is not reported. */
    <T> Optional<T> read(CatalogueColumn column, Function<String, T> made) {
        try {
            return find(column).map(made);
        } catch (IllegalArgumentException broken) {
            report(column.title(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    /** The same, but an empty cell is reported. */
    <T> Optional<T> demand(CatalogueColumn column, Function<String, T> made) {
        if (find(column).isEmpty()) {
            report(column.title(), "the cell is empty and must not be");
        }
        return read(column, made);
    }

    void report(String column, String message) {
        faults.add(new LineFault(row.line(), column, message));
    }

    /** Whether any cell tells of an activity; else the line stands for its module or the catalogue alone. */
    boolean hasActivity() {
        return EnumSet.range(CatalogueColumn.ACTIVITY, CatalogueColumn.PURPOSE).stream()
                .anyMatch(column -> find(column).isPresent());
    }

    Optional<Activity> activity() {
        Optional<ActivityId> id = demand(CatalogueColumn.ACTIVITY, ActivityId::new);
        Optional<String> title = demand(CatalogueColumn.ACTIVITY_TITLE, CellText::title);
        Optional<List<Recognition>> keys = demand(CatalogueColumn.RECOGNISED_BY, RecognitionText::read);
        Optional<Set<CompetencyId>> prepares = demand(CatalogueColumn.PREPARES, this::competencies);
        Optional<EvidenceRule> rule = rule();
        if (id.isEmpty() || title.isEmpty() || keys.isEmpty() || prepares.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Activity(id.get(), title.get(), keys.get(), prepares.get(), rule.get()));
    }

    private Optional<EvidenceRule> rule() {
        Optional<Set<Outcome>> counts = demand(CatalogueColumn.COUNTS, LineReader::outcomes);
        Optional<Double> mark = read(CatalogueColumn.PASS_MARK, LineReader::share);
        Optional<Boolean> required = demand(CatalogueColumn.REQUIRED, LineReader::flag);
        Optional<Purpose> purpose = demand(CatalogueColumn.PURPOSE, LineReader::purpose);
        boolean markIsRead = mark.isPresent() == find(CatalogueColumn.PASS_MARK).isPresent();
        if (counts.isEmpty() || required.isEmpty() || purpose.isEmpty() || !markIsRead) {
            return Optional.empty();
        }
        try {
            OptionalDouble passMark = mark.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
            return Optional.of(new EvidenceRule(counts.get(), passMark, required.get(), purpose.get()));
        } catch (IllegalArgumentException broken) {
            report(CatalogueColumn.PASS_MARK.title(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private Set<CompetencyId> competencies(String cell) {
        List<String> texts = parts(cell).toList();
        List<String> unknown =
                texts.stream().filter(text -> competency(text).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s has no competency %s".formatted(framework.id(), unknown));
        }
        return texts.stream().flatMap(text -> competency(text).stream()).collect(Collectors.toSet());
    }

    private Optional<CompetencyId> competency(String text) {
        return Stream.concat(
                        framework.competencies().map(Competency::id),
                        framework.transversal().stream().map(TransversalCompetency::id))
                .filter(id -> id.isNamed(text))
                .findFirst();
    }

    private static Set<Outcome> outcomes(String cell) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        parts(cell).map(text -> text.toUpperCase(Locale.ROOT)).forEach(text -> outcomes.add(outcome(text)));
        return outcomes;
    }

    private static Outcome outcome(String text) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.canCount() && outcome.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' must be one of %s"
                        .formatted(
                                text,
                                Stream.of(Outcome.values())
                                        .filter(Outcome::canCount)
                                        .toList())));
    }

    private static double share(String cell) {
        boolean percent = cell.endsWith("%");
        String number =
                (percent ? cell.substring(0, cell.length() - 1) : cell).strip().replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d{1,400})?")) {
            throw new IllegalArgumentException(
                    "'%s' must be a share from 0 to 1, such as 0,6 or 60 %%".formatted(cell));
        }
        return percent ? Double.parseDouble(number) / 100 : Double.parseDouble(number);
    }

    private static boolean flag(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("'%s' must be oui or non".formatted(cell));
        }
        return YES.contains(word);
    }

    private static Purpose purpose(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case CatalogueSheet.TRAINING, "training" -> Purpose.TRAINING;
            case CatalogueSheet.ASSESSMENT, "evaluation", "assessment" -> Purpose.ASSESSMENT;
            default -> throw new IllegalArgumentException("'%s' must be formation or évaluation".formatted(cell));
        };
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split("\\|", -1)).map(String::strip);
    }
}
