package org.jalon.readiness;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What blocks whom before a session.
 *
 * @param asOf the instant as known at which it was made (UTC)
 * @param counts how many candidates have each verdict, before any filter
 * @param candidates the gravest verdict first, then by name
 */
public record ObstacleList(Instant asOf, Map<Verdict, Long> counts, List<BlockedCandidate> candidates) {

    /** What the list holds, to be shown with it. */
    public static final Phrase RULE = new Phrase(
            "Chaque point bloquant qui manque, reste à prouver ou reste à trancher, pour chaque candidature à la session "
                    + "(ou de chaque membre de la cohorte), tel que connu à l'instant indiqué ; les points indicatifs "
                    + "n'y figurent pas. Un candidat sans aucun point figure seul, sauf si un filtre porte sur les "
                    + "points. D'abord les verdicts les plus graves, puis par nom ; pour un candidat, d'abord ce qui est "
                    + "en retard. C'est un conseil motivé : des personnes décident.",
            "Each blocking item that is missing, to be proven or to be decided, of each candidacy for the session (or of "
                    + "each member of the cohort), as known at the given instant; advisory items are left out. A "
                    + "candidate without any item stands alone, unless a filter is about items. The gravest verdicts "
                    + "first, then by name; of a candidate, what is late comes first. It is advice with reasons: "
                    + "persons decide.");

    public ObstacleList {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        candidates = List.copyOf(candidates);
    }

    /** The part of the list that passes the filter. */
    public ObstacleList filtered(ObstacleFilter filter) {
        return new ObstacleList(
                asOf,
                counts,
                candidates.stream().flatMap(c -> filter.of(c).stream()).toList());
    }
}
