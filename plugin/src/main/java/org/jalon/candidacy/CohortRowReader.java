package org.jalon.candidacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.journal.PlainText;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Cohort;
import org.jalon.spreadsheet.ColumnName;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;

/** Understands one line of a cohort's table, or names every cell of it that breaks a rule. */
final class CohortRowReader {

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Set<String> YES = Set.of("oui", "yes", "true", "vrai");
    private static final Set<String> NO = Set.of("non", "no", "false", "faux");
    private static final Map<String, CohortColumn> COLUMNS_OF_TERMS = Map.of(
            "alternance", CohortColumn.ALTERNANCE,
            "trainingBegins", CohortColumn.TRAINING_BEGINS,
            "trainingEnds", CohortColumn.TRAINING_ENDS);

    private final CohortRow row;
    private final FrameworkTargets frameworks;
    private final SessionNames sessions;
    private final List<CohortFault> faults = new ArrayList<>();

    CohortRowReader(CohortRow row, FrameworkTargets frameworks, SessionNames sessions) {
        this.row = row;
        this.frameworks = frameworks;
        this.sessions = sessions;
    }

    /** Adds what is wrong to {@code found}, and then gives nothing. */
    Optional<CohortEntry> read(List<CohortFault> found) {
        String familyName = name(CohortColumn.FAMILY_NAME);
        String givenName = name(CohortColumn.GIVEN_NAME);
        Map<CohortColumn, AgentId> agents = agents();
        Optional<CohortEntry.WantedCandidacy> wanted = wanted();
        found.addAll(faults);
        return faults.isEmpty()
                ? Optional.of(new CohortEntry(row, familyName, givenName, agents, wanted))
                : Optional.empty();
    }

    private String name(CohortColumn column) {
        String name = row.find(column).orElse("");
        if (name.isEmpty()
                || name.length() > Cohort.LONGEST_NAME
                || PlainText.firstOddOfLine(name).isPresent()) {
            fault(column, "a name has 1 to " + Cohort.LONGEST_NAME + " characters " + PlainText.LINE_FORM);
        }
        return name;
    }

    private Map<CohortColumn, AgentId> agents() {
        Map<CohortColumn, AgentId> agents = new EnumMap<>(CohortColumn.class);
        read(CohortColumn.EMAIL, "one mail address, such as amina@example.org", CohortRowReader::mbox)
                .ifPresent(mbox -> agents.put(CohortColumn.EMAIL, mbox));
        Optional<Iri> home = read(CohortColumn.ACCOUNT_HOME_PAGE, "the IRI of a home page", Iri::new);
        Optional<String> name = row.find(CohortColumn.ACCOUNT_NAME);
        if (row.find(CohortColumn.ACCOUNT_HOME_PAGE).isPresent() != name.isPresent()) {
            CohortColumn missing = name.isPresent() ? CohortColumn.ACCOUNT_HOME_PAGE : CohortColumn.ACCOUNT_NAME;
            fault(missing, "an account has both a home page and a name");
        }
        if (home.isPresent() && name.isPresent()) {
            agents.put(CohortColumn.ACCOUNT_NAME, new Account(home.get(), name.get()));
        }
        return agents;
    }

    private static AgentId mbox(String address) {
        return new Mbox(address.startsWith("mailto:") ? address : "mailto:" + address);
    }

    private Optional<CohortEntry.WantedCandidacy> wanted() {
        int before = faults.size();
        Optional<FrameworkId> framework = read(CohortColumn.FRAMEWORK, "an id such as ntc-2018", FrameworkId::new);
        Optional<Origin> origin = read(CohortColumn.ORIGIN, "formation or VAE", text -> Origin.valueOf(upper(text)));
        Optional<Boolean> alternance = read(CohortColumn.ALTERNANCE, "oui or non", CohortRowReader::yes);
        Optional<LocalDate> begins =
                read(CohortColumn.TRAINING_BEGINS, "a day such as 2024-05-02", CohortRowReader::day);
        Optional<LocalDate> ends = read(CohortColumn.TRAINING_ENDS, "a day such as 2024-05-02", CohortRowReader::day);
        Optional<Target> target =
                read(CohortColumn.TARGET, "TITRE, or CCP and the number of a bloc", CohortRowReader::target);
        Optional<SessionId> session = session();
        if (!asksForCandidacy()) {
            return Optional.empty();
        }
        require(CohortColumn.FRAMEWORK);
        require(CohortColumn.ORIGIN);
        require(CohortColumn.TARGET);
        framework.ifPresent(id -> checkTarget(id, target));
        if (faults.size() > before || framework.isEmpty() || origin.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        return terms(() ->
                        new CandidacyTerms(origin.get(), alternance.orElse(false), begins, ends, target.get(), session))
                .map(terms -> new CohortEntry.WantedCandidacy(framework.get(), terms));
    }

    private boolean asksForCandidacy() {
        return row.cells().keySet().stream()
                .filter(column -> column.compareTo(CohortColumn.FRAMEWORK) >= 0)
                .anyMatch(column -> row.find(column).isPresent());
    }

    private void require(CohortColumn column) {
        if (row.find(column).isEmpty()) {
            fault(column, "a candidacy has a framework version, an origin and a target");
        }
    }

    private void checkTarget(FrameworkId framework, Optional<Target> target) {
        List<Target> targets = frameworks.of(framework);
        if (targets.isEmpty()) {
            fault(CohortColumn.FRAMEWORK, "a candidacy is pinned to a known framework version");
        } else if (target.filter(wanted -> !targets.contains(wanted)).isPresent()) {
            fault(
                    CohortColumn.TARGET,
                    framework + " has the targets "
                            + targets.stream().map(Target::code).collect(Collectors.joining(", ")));
        }
    }

    private Optional<SessionId> session() {
        Optional<String> name = row.find(CohortColumn.SESSION);
        List<SessionId> found = name.map(sessions::find).orElse(List.of());
        if (name.isPresent() && found.size() != 1) {
            fault(
                    CohortColumn.SESSION,
                    found.isEmpty()
                            ? "the name or the id of a known exam session"
                            : found.size() + " exam sessions have this name: write the id of one");
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<CandidacyTerms> terms(Supplier<CandidacyTerms> terms) {
        try {
            return Optional.of(terms.get());
        } catch (BrokenRulesException e) {
            for (BrokenRule broken : e.rules()) {
                fault(COLUMNS_OF_TERMS.getOrDefault(broken.field(), CohortColumn.TARGET), broken.rule());
            }
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(CohortColumn column, String rule, Function<String, T> reading) {
        try {
            return row.find(column).map(reading);
        } catch (IllegalArgumentException | DateTimeException _broken) {
            fault(column, rule);
            return Optional.empty();
        }
    }

    private void fault(CohortColumn column, String rule) {
        faults.add(row.fault(column, rule));
    }

    private static boolean yes(String text) {
        String word = ColumnName.fold(text);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return YES.contains(word);
    }

    private static LocalDate day(String text) {
        LocalDate day = text.indexOf('/') > 0 ? LocalDate.parse(text, FRENCH_DAY) : LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private static Target target(String text) {
        return Target.of(upper(text).replace(" ", ""));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
