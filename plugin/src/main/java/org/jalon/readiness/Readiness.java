package org.jalon.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jalon.framework.Framework;

/** The pure function from a candidate's file to the report; the same arguments give the same report. */
public final class Readiness {

    private static final List<Rule> RULES = List.of(
            new VersionRule(),
            new ValidityRule(),
            new SessionTypeRule(),
            new RecevabiliteRule(),
            new EarlierSessionsRule(),
            new DocumentsRule(),
            new EnterprisePeriodRule(),
            new DossierProfessionnelRule(),
            new EcfRule(),
            new CoverageRule(),
            new ArrangementRule());

    private Readiness() {}

    /**
     * What still stands between the candidate and the session.
     *
     * @param candidate the file; of its acts counts what was stored by {@code asOf} and is dated up to its day (rule 13)
     * @param framework the candidacy's framework version, with the confirmations known at {@code asOf}
     * @param zone the centre's, in which legal dates are read
     */
    public static ReadinessReport assess(
            CandidateFile candidate, Framework framework, Policy policy, Instant asOf, ZoneId zone) {
        if (!candidate.candidacy().framework().equals(framework.id())) {
            throw new IllegalArgumentException("the candidacy is pinned to %s, not to %s"
                    .formatted(candidate.candidacy().framework(), framework.id()));
        }
        LocalDate today = LocalDate.ofInstant(asOf, zone);
        var known = KnownActs.of(candidate, asOf, today);
        var examination = new Examination(known.file(), framework, policy, today, zone);
        var decisions = Decisions.of(examination);
        List<Item> items = RULES.stream()
                .flatMap(rule -> rule.examine(examination).stream())
                .map(decisions::applyTo)
                .map(item -> item.timedOn(today))
                .toList();
        return ReadinessReport.of(examination, asOf, items, new UnusedActs(examination, items).list(known.ahead()));
    }
}
