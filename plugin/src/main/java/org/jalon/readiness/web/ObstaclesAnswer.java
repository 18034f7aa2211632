package org.jalon.readiness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.readiness.BlockedCandidate;
import org.jalon.readiness.Grounds;
import org.jalon.readiness.Item;
import org.jalon.readiness.ObstacleList;
import org.jalon.readiness.Owner;
import org.jalon.readiness.Phrase;
import org.jalon.readiness.State;
import org.jalon.readiness.Timing;
import org.jalon.readiness.Verdict;

/**
 * What blocks whom.
 *
 * @param rule what the list holds
 * @param counts how many candidates have each verdict, before any filter
 */
record ObstaclesAnswer(Instant asOf, Phrase rule, Map<Verdict, Long> counts, List<Candidate> candidates) {

    /** @param sessionDay first day of the session aimed at */
    record Candidate(
            UUID candidacy,
            UUID learner,
            String familyName,
            String givenName,
            String framework,
            String target,
            Optional<String> session,
            Optional<LocalDate> sessionDay,
            Verdict verdict,
            List<Obstacle> obstacles) {}

    /** @param question what exactly is to be settled, for a decision to answer */
    record Obstacle(
            String item,
            int rule,
            Phrase title,
            State state,
            Phrase finding,
            Optional<Phrase> nextStep,
            Optional<Owner> owner,
            Optional<LocalDate> due,
            boolean late,
            Grounds grounds,
            Optional<String> question) {}

    static ObstaclesAnswer of(ObstacleList list) {
        return new ObstaclesAnswer(
                list.asOf(),
                ObstacleList.RULE,
                list.counts(),
                list.candidates().stream().map(ObstaclesAnswer::candidate).toList());
    }

    private static Candidate candidate(BlockedCandidate candidate) {
        var report = candidate.report();
        return new Candidate(
                candidate.candidacy().id().value(),
                candidate.learner().id().value(),
                candidate.learner().familyName(),
                candidate.learner().givenName(),
                report.framework(),
                report.target(),
                report.session(),
                report.sessionDay(),
                report.verdict(),
                candidate.obstacles().stream().map(ObstaclesAnswer::obstacle).toList());
    }

    private static Obstacle obstacle(Item item) {
        return new Obstacle(
                item.id(),
                item.rule(),
                item.title(),
                item.state(),
                item.finding(),
                item.nextStep(),
                item.owner(),
                item.due(),
                item.timing() == Timing.LATE,
                item.grounds(),
                item.question());
    }
}
