package org.jalon.readiness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jalon.readiness.BlockedCandidate;
import org.jalon.readiness.Item;
import org.jalon.readiness.ObstacleList;
import org.jalon.readiness.Timing;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;
import org.springframework.context.MessageSource;

/** A list of obstacles as a table in words: one line for each obstacle, and one for a candidate who has none. */
final class ObstacleSheet {

    private static final List<String> FRENCH = List.of(
            "Nom",
            "Prénom",
            "Référentiel",
            "Visé",
            "Session",
            "Verdict",
            "Point",
            "État",
            "Constat",
            "À faire",
            "Par",
            "Échéance",
            "En retard",
            "Texte",
            "Règle",
            "Identifiant du point",
            "Candidature");
    private static final List<String> ENGLISH = List.of(
            "Family name",
            "Given name",
            "Framework",
            "Target",
            "Session",
            "Verdict",
            "Item",
            "State",
            "Finding",
            "Next step",
            "By",
            "Due",
            "Late",
            "Text",
            "Rule",
            "Item id",
            "Candidacy");

    private final MessageSource messages;
    private final Locale locale;

    private ObstacleSheet(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static Sheet of(ObstacleList list, MessageSource messages, Locale locale) {
        var sheet = new ObstacleSheet(messages, locale);
        List<List<Cell>> rows = new ArrayList<>();
        list.candidates().forEach(candidate -> sheet.add(rows, candidate));
        return sheet.french() ? new Sheet("Obstacles", FRENCH, rows) : new Sheet("Obstacles", ENGLISH, rows);
    }

    private boolean french() {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    private void add(List<List<Cell>> rows, BlockedCandidate candidate) {
        if (candidate.obstacles().isEmpty()) {
            List<Cell> row = begin(candidate);
            while (row.size() < FRENCH.size() - 1) {
                row.add(new Cell.Empty());
            }
            row.add(Cell.of(candidate.candidacy().id().toString()));
            rows.add(row);
        }
        for (Item item : candidate.obstacles()) {
            List<Cell> row = begin(candidate);
            row.addAll(cells(item));
            row.add(Cell.of(candidate.candidacy().id().toString()));
            rows.add(row);
        }
    }

    private List<Cell> begin(BlockedCandidate candidate) {
        var report = candidate.report();
        return new ArrayList<>(List.of(
                Cell.of(candidate.learner().familyName()),
                Cell.of(candidate.learner().givenName()),
                Cell.of(report.framework()),
                Cell.of(report.target()),
                Cell.ofDay(report.sessionDay()),
                Cell.of(word("verdict." + report.verdict()))));
    }

    private List<Cell> cells(Item item) {
        boolean late = item.timing() == Timing.LATE;
        return List.of(
                Cell.of(item.title().in(locale)),
                Cell.of(word("state." + item.state())),
                Cell.of(item.finding().in(locale)),
                Cell.ofText(item.nextStep().map(step -> step.in(locale))),
                Cell.ofText(item.owner().map(owner -> word("owner." + owner))),
                Cell.ofDay(item.due()),
                Cell.of(french() ? (late ? "oui" : "non") : (late ? "yes" : "no")),
                Cell.of((item.grounds().text() + " " + item.grounds().article()).strip()),
                Cell.of(item.rule()),
                Cell.of(item.id()));
    }

    private String word(String code) {
        return Objects.requireNonNullElse(messages.getMessage(code, new Object[0], code, locale), code);
    }
}
