package org.jalon.learner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jalon.xapi.AgentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Proposes which learners the unknown agents may be; it ties none, which a person does. */
@Component
public final class IdentityDesk {

    private static final int AT_ONCE = 500;

    private final Learners learners;
    private final ProposalRefusals refusals;
    private final ObjectProvider<SeenAgents> seen;

    IdentityDesk(Learners learners, ProposalRefusals refusals, ObjectProvider<SeenAgents> seen) {
        this.learners = learners;
        this.refusals = refusals;
        this.seen = seen;
    }

    /** Every unknown agent, as {@link SeenAgents#unknown} lists them. */
    public Page<SeenAgent> unknown(int limit, long offset) {
        SeenAgents agents = seen.getIfAvailable();
        return agents == null ? new Page<>(List.of(), offset, 0) : agents.unknown(limit, offset);
    }

    /** The unknown agents that look like a learner, in the order of {@link #unknown}; refused ones are left out. */
    public Page<Proposal> proposals(int limit, long offset) {
        Resemblance resemblance = new Resemblance(all(learners::list));
        Map<AgentId, Set<LearnerId>> refused = refusals.standing();
        Map<LearnerId, Boolean> gone = new HashMap<>();
        List<Proposal> all = all(this::unknown).stream()
                .map(agent -> new Proposal(
                        agent,
                        resemblance.to(agent).stream()
                                .filter(c -> !refused.getOrDefault(agent.agent(), Set.of())
                                        .contains(c.learner().id()))
                                .filter(c -> !gone.computeIfAbsent(c.learner().id(), learners::isAnonymised))
                                .toList()))
                .filter(proposal -> !proposal.candidates().isEmpty())
                .toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
    }

    /** The unknown agents that are proposed for this learner, in the order of {@link #unknown}. */
    public List<AgentId> proposedFor(LearnerId learner) {
        return proposals(Integer.MAX_VALUE, 0).items().stream()
                .filter(proposal -> proposal.candidates().stream()
                        .anyMatch(candidate -> candidate.learner().id().equals(learner)))
                .map(proposal -> proposal.seen().agent())
                .toList();
    }

    /** The whole list, without what moved onto a later page meanwhile. */
    private static <T> List<T> all(BiFunction<Integer, Long, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Set<T> read = new HashSet<>();
        Page<T> page = list.apply(AT_ONCE, 0L);
        for (long offset = 0; !page.items().isEmpty(); page = list.apply(AT_ONCE, offset)) {
            page.items().stream().filter(read::add).forEach(all::add);
            offset += page.items().size();
        }
        return all;
    }
}
