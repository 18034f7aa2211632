package org.jalon.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What still stands between one candidate and one session, point by point: advice with reasons, persons decide.
 *
 * @param candidacy id of the candidacy
 * @param framework id of the framework version
 * @param target {@code TITRE} or {@code CCP1} …
 * @param origin {@code FORMATION} or {@code VAE}
 * @param session id of the session aimed at
 * @param sessionDay its first day, in the centre's zone
 * @param unused acts of the file that nothing counts, with the reason
 * @param asOf the instant as known at which it was made (UTC)
 */
public record ReadinessReport(
        String candidacy,
        String framework,
        String target,
        String origin,
        boolean alternance,
        Optional<String> session,
        Optional<LocalDate> sessionDay,
        Instant asOf,
        Verdict verdict,
        List<Item> items,
        List<UnusedAct> unused) {

    public ReadinessReport {
        items = List.copyOf(items);
        unused = List.copyOf(unused);
    }

    static ReadinessReport of(Examination e, Instant asOf, List<Item> items, List<UnusedAct> unused) {
        return new ReadinessReport(
                e.candidacy().id().toString(),
                e.framework().id().value(),
                e.target().code(),
                e.candidacy().origin().name(),
                e.candidacy().alternance(),
                e.candidate().session().map(s -> s.id().toString()),
                e.sessionDay(),
                asOf,
                Verdict.over(items, e.today()),
                items,
                unused);
    }

    /** The items that ask something of somebody, blocking ones first. */
    public List<Item> unsettled() {
        return items.stream()
                .filter(Item::isUnsettled)
                .sorted((a, b) -> Boolean.compare(b.blocking(), a.blocking()))
                .toList();
    }
}
