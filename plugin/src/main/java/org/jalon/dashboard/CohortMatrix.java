package org.jalon.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;

/**
 * A cohort's candidates side by side, with what keeps whom from presenting.
 *
 * @param sessions the sessions that its candidates aim at, the earliest first
 * @param verdicts how many candidates have each verdict, the gravest first; verdicts that nobody has are left out
 * @param obstacles what is unsettled and bears on the verdict, most candidates first
 * @param tables one for each framework version, as nothing is compared across versions
 * @param withoutCandidacy members of the cohort who go for nothing yet
 */
public record CohortMatrix(
        String id,
        String name,
        List<Session> sessions,
        Map<Verdict, Long> verdicts,
        List<Obstacle> obstacles,
        List<VersionTable> tables,
        List<String> withoutCandidacy,
        Instant asOf) {

    /** A session whose file can be taken along. */
    public record Session(String id, String name, LocalDate firstDay) {}

    /**
     * One kind of item and the candidates for whom it is unsettled.
     *
     * @param kind the kind of {@link ItemView#kind()}
     * @param late for how many it is behind its date
     */
    public record Obstacle(String kind, State worst, List<Kept> candidates, long late) {

        public Obstacle {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A candidate kept by an obstacle.
     *
     * @param codes the competencies or documents in question; empty when the kind has but one item
     */
    public record Kept(String candidacy, String name, List<String> codes, boolean late) {

        public Kept {
            codes = List.copyOf(codes);
        }
    }

    /** The candidates of one version, the gravest verdict first, then by name. */
    public record VersionTable(String titre, String version, List<ColumnGroup> groups, List<Row> rows) {

        public VersionTable {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
        }

        /** All columns, from left to right. */
        public List<Column> columns() {
            return groups.stream().flatMap(group -> group.columns().stream()).toList();
        }
    }

    /**
     * Columns under one heading.
     *
     * @param key names the heading; {@code bloc} has a number
     */
    public record ColumnGroup(String key, Optional<Integer> number, Optional<String> label, List<Column> columns) {

        public ColumnGroup {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param key names it in words, where no code of the version does
     * @param code the sign of a competency or document, with its wording as label
     */
    public record Column(String key, Optional<String> code, Optional<String> label) {}

    /** A candidate's line; its cells stand in the order of the columns. */
    public record Row(
            String candidacy,
            String name,
            Verdict verdict,
            String target,
            Optional<LocalDate> sessionDay,
            Optional<Long> daysLeft,
            List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How one thing stands for one candidate.
     *
     * @param text a count or a duration; without it the state's short word is shown
     * @param full what each item behind it says
     */
    public record Cell(State state, Optional<String> text, boolean late, List<Said> full) {

        static final Cell NOTHING = new Cell(State.NOT_APPLICABLE, Optional.empty(), false, List.of());

        public Cell {
            full = List.copyOf(full);
        }

        /** One line for each item; the item's title where there are several. */
        public String inFull() {
            return full.stream()
                    .map(said -> full.size() == 1 ? said.finding() : said.title() + " – " + said.finding())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** An item in a few words. */
    public record Said(String title, State state, String finding) {}

    public CohortMatrix {
        sessions = List.copyOf(sessions);
        obstacles = List.copyOf(obstacles);
        tables = List.copyOf(tables);
        withoutCandidacy = List.copyOf(withoutCandidacy);
    }

    /** How many candidates the cohort has. */
    public int size() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
