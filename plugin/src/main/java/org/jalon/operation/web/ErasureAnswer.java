package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jalon.lrs.Removed;
import org.jalon.operation.ErasureOutcome;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;

/** What an erasure took out, or would take out, and what it leaves. */
@Schema(name = "Erasure")
record ErasureAnswer(
        RemovalAnswer statements,

        @Schema(description = "How many rows of the learner's record no longer tell who that is")
        long recordRows,

        @Schema(
                description =
                        "Statements that name the person too and stay: those that belong to others (sent again with"
                                + " shared they go), those on hold, and voidings of what stays")
        List<StatementId> kept,

        @Schema(description = "Erased statements that another LRS had been handed before: it has to be asked too")
        List<StatementId> deliveredElsewhere,

        @Schema(
                description =
                        "Agents that the identity desk takes for the learner and nobody tied: their statements stay."
                                + " Erase each that is the learner's, as `agent`")
        List<String> proposedAgents,

        @Schema(description = "Where something about the person remains, and why")
        List<String> remaining) {

    private static final String FILE =
            "the database file and its backups hold what was deleted until they are rewritten";
    private static final List<String> OF_AGENT = List.of(
            "the agent's ties to learners, if there are any: erase the learner",
            "audit: what was done to which number, with the reasons that were given",
            FILE);
    private static final List<String> OF_LEARNER = List.of(
            "candidacies and cohort memberships: dates, targets, sessions and the reasons of changes, under a number that"
                    + " names nobody",
            "tutors' links, legal holds and accounts: dates, under numbers; names, mail addresses and reasons are gone",
            "audit: what was done to which number, with the reasons that were given; the learner's username has given"
                    + " way to the number of the account",
            FILE);

    ErasureAnswer {
        kept = List.copyOf(kept);
        deliveredElsewhere = List.copyOf(deliveredElsewhere);
        proposedAgents = List.copyOf(proposedAgents);
        remaining = List.copyOf(remaining);
    }

    static ErasureAnswer of(ErasureOutcome.Erased erased) {
        Removed removed = erased.removed();
        return new ErasureAnswer(
                RemovalAnswer.of(removed, erased.rehearsal()),
                erased.recordRows(),
                removed.kept(),
                erased.deliveredElsewhere(),
                erased.proposed().stream().map(AgentId::canonical).toList(),
                remaining(erased));
    }

    private static List<String> remaining(ErasureOutcome.Erased erased) {
        List<String> remaining = new ArrayList<>();
        if (!erased.proposed().isEmpty()) {
            remaining.add(
                    "statements of %d agents that look like the learner and were never tied; `proposedAgents` names them"
                            .formatted(erased.proposed().size()));
        }
        erased.accountsInUse()
                .forEach(account ->
                        remaining.add("account %s, which is of staff and stays in use: it is no learner's any more"
                                .formatted(account)));
        remaining.addAll(erased.learner().isPresent() ? OF_LEARNER : OF_AGENT);
        return remaining;
    }
}
