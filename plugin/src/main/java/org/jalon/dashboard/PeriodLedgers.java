package org.jalon.dashboard;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jalon.access.Person;
import org.jalon.candidacy.Candidacy;
import org.jalon.dashboard.PeriodLedger.Acceptance;
import org.jalon.dashboard.PeriodLedger.Allowed;
import org.jalon.dashboard.PeriodLedger.Entry;
import org.jalon.dashboard.PeriodLedger.Proof;
import org.jalon.dashboard.PeriodLedger.Week;
import org.jalon.enterprise.CompanyState;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.enterprise.Projections;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.Segment;
import org.jalon.enterprise.TimeDone;
import org.jalon.journal.Act;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.springframework.stereotype.Component;

/** Composes the part of a candidate's page where time and proofs of the period are entered and withdrawn. */
@Component
public final class PeriodLedgers {

    private final ActLog log;
    private final ActFiles files;
    private final Projections projections;
    private final AccountNames names;
    private final ZoneId zone;

    PeriodLedgers(ActLog log, ActFiles files, Projections projections, AccountNames names, ZoneId zone) {
        this.log = log;
        this.files = files;
        this.projections = projections;
        this.names = names;
        this.zone = zone;
    }

    /** What stood at that instant; somebody may do something there only in the present. */
    public PeriodLedger get(Candidacy candidacy, Instant asOf, Person reader, boolean past) {
        EnterpriseFile file =
                EnterpriseActs.read(log.of(List.of(new ActSubject(candidacy.id().value())), asOf));
        return new PeriodLedger(
                candidacy.id().toString(),
                weeks(file),
                file.time().stream().mapToInt(t -> t.content().minutes()).sum(),
                file.proofs().stream().map(proof -> proof(proof, file)).toList(),
                companies(file),
                projections.of(candidacy, file, asOf),
                LocalDate.ofInstant(asOf, zone),
                past ? Allowed.NOTHING : Allowed.to(reader));
    }

    private List<Week> weeks(EnterpriseFile file) {
        Map<LocalDate, List<Entry>> weeks = new TreeMap<>(Comparator.reverseOrder());
        for (Act<TimeDone> act : file.time()) {
            weeks.computeIfAbsent(act.content().day().with(previousOrSame(MONDAY)), _monday -> new ArrayList<>())
                    .add(entry(act));
        }
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    private Entry entry(Act<TimeDone> act) {
        TimeDone time = act.content();
        return new Entry(
                act.id().toString(),
                time.day(),
                time.unit(),
                time.minutes(),
                time.company().name(),
                time.from(),
                time.to(),
                names.of(act.by()));
    }

    private Proof proof(Act<ProofReceived> act, EnterpriseFile file) {
        ProofReceived proof = act.content();
        return new Proof(
                act.id().toString(),
                proof.day(),
                proof.company().name(),
                proof.minutes(),
                proof.from(),
                proof.to(),
                proof.issuer(),
                proof.signatory(),
                proof.reference(),
                link(act),
                file.acceptances().stream()
                        .filter(a -> a.content().proof().equals(act.id()))
                        .findFirst()
                        .map(a -> new Acceptance(a.id().toString(), a.content().day(), names.of(a.by()))));
    }

    private Optional<String> link(Act<ProofReceived> act) {
        return act.content()
                .sha256()
                .filter(digest -> files.of(act.id()).stream()
                        .anyMatch(stored -> stored.sha2().value().equals(digest)))
                .map(digest -> "/api/acts/%s/attachments/%s".formatted(act.id(), digest));
    }

    /** Each company once, by the name that was given first. */
    private static List<String> companies(EnterpriseFile file) {
        Map<String, String> names = new TreeMap<>();
        Stream.of(
                        file.companies().stream().map(CompanyState::company),
                        file.segments().stream().map(Segment::company),
                        file.time().stream().map(a -> a.content().company()),
                        file.proofs().stream().map(a -> a.content().company()))
                .flatMap(found -> found)
                .forEach(company -> names.putIfAbsent(company.key(), company.name()));
        return names.values().stream().sorted(Names.ORDER).toList();
    }
}
