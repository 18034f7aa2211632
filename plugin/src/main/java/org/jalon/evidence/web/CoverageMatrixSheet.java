package org.jalon.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.evidence.CompetencyStanding;
import org.jalon.evidence.CoverageMatrix;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;

/** A cohort's coverage matrix as a table in words, one line for each candidacy. */
final class CoverageMatrixSheet {

    private final boolean french;
    private final Map<String, String> headings = new LinkedHashMap<>();

    private CoverageMatrixSheet(CoverageMatrix matrix, boolean french) {
        this.french = french;
        boolean alone = matrix.versions().size() == 1;
        for (CoverageMatrix.Version version : matrix.versions()) {
            CoverageMatrixAnswer.columns(version.framework())
                    .forEach(column -> headings.putIfAbsent(
                            column.sign(), alone ? column.sign() + " " + column.label() : column.sign()));
        }
    }

    /** The table; with several framework versions the competencies are named by their signs alone. */
    static Sheet of(CoverageMatrix matrix, boolean french) {
        return new CoverageMatrixSheet(matrix, french).sheet(matrix);
    }

    private Sheet sheet(CoverageMatrix matrix) {
        List<String> header = new ArrayList<>(
                french
                        ? List.of("Nom", "Prénom", "Référentiel", "Version du rattachement", "Au")
                        : List.of("Family name", "Given name", "Framework", "Mapping version", "As of"));
        header.addAll(headings.values());
        List<List<Cell>> rows = new ArrayList<>();
        for (CoverageMatrix.Version version : matrix.versions()) {
            version.rows().forEach(row -> rows.add(row(matrix, version, row)));
        }
        matrix.withoutCandidacy().forEach(member -> rows.add(withoutCandidacy(matrix, member)));
        return new Sheet(french ? "Couverture" : "Coverage", header, rows);
    }

    private List<Cell> row(CoverageMatrix matrix, CoverageMatrix.Version version, CoverageMatrix.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.member().familyName()),
                Cell.of(row.member().givenName()),
                Cell.of(version.framework().id().value()),
                Cell.of(version.mappingVersion()),
                Cell.of(matrix.asOf().toString())));
        Map<String, Cell> bySign = new LinkedHashMap<>();
        row.standings().forEach(standing -> bySign.put(standing.competency().sign(), Cell.of(words(standing))));
        headings.keySet().forEach(sign -> cells.add(bySign.getOrDefault(sign, new Cell.Empty())));
        return cells;
    }

    private List<Cell> withoutCandidacy(CoverageMatrix matrix, CoverageMatrix.Member member) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(member.familyName()),
                Cell.of(member.givenName()),
                Cell.of(french ? "sans candidature" : "no candidacy"),
                new Cell.Empty(),
                Cell.of(matrix.asOf().toString())));
        headings.keySet().forEach(_sign -> cells.add(new Cell.Empty()));
        return cells;
    }

    private String words(CompetencyStanding standing) {
        String state = french ? standing.state().french() : standing.state().english();
        String of = french ? " sur " : " of ";
        return standing.required() == 0
                ? state
                : "%s (%d%s%d)".formatted(state, standing.done(), of, standing.required());
    }
}
