package org.jalon.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jalon.candidacy.Candidacy;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.Projector;
import org.jalon.learner.Learners;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.springframework.stereotype.Component;

/** Explains the machine's view of one candidate by the facts that were known at an instant. */
@Component
public final class CandidateCoverages {

    private final Learners learners;
    private final Facts facts;
    private final Mappings mappings;
    private final FrameworkLibrary frameworks;
    private final Projector projector;
    private final Clock clock;

    public CandidateCoverages(
            Learners learners,
            Facts facts,
            Mappings mappings,
            FrameworkLibrary frameworks,
            Projector projector,
            Clock clock) {
        this.learners = learners;
        this.facts = facts;
        this.mappings = mappings;
        this.frameworks = frameworks;
        this.projector = projector;
        this.clock = clock;
    }

    /**
     * A candidate's coverage with what it rests on.
     *
     * @param computedAt when it was derived, which is no part of what it says
     * @param feedPosition the position in the statement feed up to which everything was taken in
     * @param identityVersion number of the last tie or untie of an agent that was known
     */
    public record Explained(
            Framework framework,
            PublishedMapping mapping,
            Instant asOf,
            Instant computedAt,
            long feedPosition,
            long identityVersion,
            Coverage coverage) {}

    /** Empty while no catalogue is in use for the candidate's framework version. */
    public Optional<Explained> find(Candidacy candidacy, Instant asOf) {
        long position = projector.catchUp();
        return mappings.find(candidacy.framework(), asOf)
                .flatMap(mapping -> frameworks
                        .find(candidacy.framework())
                        .map(framework -> new Explained(
                                framework,
                                mapping,
                                asOf,
                                clock.instant(),
                                position,
                                learners.identityVersion(asOf),
                                Coverage.of(
                                        framework,
                                        mapping.catalogue(),
                                        facts.of(learners.agentsOf(candidacy.learner(), asOf), asOf),
                                        asOf))));
    }
}
