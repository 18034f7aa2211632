package org.jalon.candidacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.learner.CohortId;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;
import org.jalon.xapi.Account;
import org.jalon.xapi.Mbox;
import org.springframework.stereotype.Component;

/** Writes a cohort as the table that {@link CohortImport} takes over without a change. */
@Component
public final class CohortTable {

    private static final int AT_ONCE = 500;
    private static final String MAILTO = "mailto:";

    private final Learners learners;
    private final Candidacies candidacies;
    private final ExamSessions sessions;

    CohortTable(Learners learners, Candidacies candidacies, ExamSessions sessions) {
        this.learners = learners;
        this.candidacies = candidacies;
        this.sessions = sessions;
    }

    /** One line for each candidacy of a present member, and for each member without one; by the members' names. */
    public List<CohortRow> rows(CohortId cohort) {
        SessionNames names = SessionNames.of(sessions);
        Map<LearnerId, List<Candidacy>> all = candidacies.ofCohort(cohort, RecordTime.LATEST).stream()
                .collect(Collectors.groupingBy(Candidacy::learner));
        List<CohortRow> rows = new ArrayList<>();
        Page<Learner> page = learners.ofCohort(cohort, AT_ONCE, 0);
        for (long read = 0; !page.items().isEmpty(); page = learners.ofCohort(cohort, AT_ONCE, read)) {
            for (Learner member : page.items()) {
                List<Candidacy> own = all.getOrDefault(member.id(), List.of());
                if (own.isEmpty()) {
                    rows.add(new CohortRow(rows.size() + 1, person(member)));
                }
                own.forEach(candidacy -> rows.add(new CohortRow(rows.size() + 1, cells(member, candidacy, names))));
            }
            read += page.items().size();
        }
        return rows;
    }

    /** The rows under their French header, the days as days. */
    public static Sheet sheet(String name, Collection<CohortRow> rows) {
        List<CohortColumn> columns = Arrays.asList(CohortColumn.values());
        return new Sheet(
                name,
                columns.stream().map(CohortColumn::french).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column))
                                .toList())
                        .toList());
    }

    private static Cell cell(CohortRow row, CohortColumn column) {
        Optional<String> value = row.find(column);
        return switch (column) {
            case TRAINING_BEGINS, TRAINING_ENDS -> Cell.ofDay(value.map(LocalDate::parse));
            default -> Cell.ofText(value);
        };
    }

    /** The centre's own account names a learner who has no other: the line finds its learner again in any case. */
    private static Map<CohortColumn, String> person(Learner member) {
        Map<CohortColumn, String> cells = new EnumMap<>(CohortColumn.class);
        cells.put(CohortColumn.FAMILY_NAME, member.familyName());
        cells.put(CohortColumn.GIVEN_NAME, member.givenName());
        member.agents().stream()
                .filter(Mbox.class::isInstance)
                .map(Mbox.class::cast)
                .findFirst()
                .ifPresent(mbox -> cells.put(CohortColumn.EMAIL, mbox.value().substring(MAILTO.length())));
        Account account = member.agents().stream()
                .filter(Account.class::isInstance)
                .map(Account.class::cast)
                .filter(known -> !known.equals(member.id().account()))
                .findFirst()
                .orElse(member.id().account());
        cells.put(CohortColumn.ACCOUNT_HOME_PAGE, account.homePage().toString());
        cells.put(CohortColumn.ACCOUNT_NAME, account.name());
        return cells;
    }

    private static Map<CohortColumn, String> cells(Learner member, Candidacy candidacy, SessionNames names) {
        Map<CohortColumn, String> cells = person(member);
        cells.put(CohortColumn.FRAMEWORK, candidacy.framework().value());
        cells.put(
                CohortColumn.ORIGIN,
                switch (candidacy.origin()) {
                    case FORMATION -> candidacy.origin().name().toLowerCase(Locale.ROOT);
                    case VAE -> candidacy.origin().name();
                });
        cells.put(CohortColumn.ALTERNANCE, candidacy.alternance() ? "oui" : "non");
        candidacy.trainingBegins().ifPresent(day -> cells.put(CohortColumn.TRAINING_BEGINS, day.toString()));
        candidacy.trainingEnds().ifPresent(day -> cells.put(CohortColumn.TRAINING_ENDS, day.toString()));
        cells.put(CohortColumn.TARGET, candidacy.target().code());
        candidacy.session().ifPresent(session -> cells.put(CohortColumn.SESSION, names.nameOf(session)));
        return cells;
    }
}
