package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jalon.lrs.Removed;
import org.jalon.operation.ErasureOutcome;
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
            "accounts that belonged to the learner: username and display name; disable them",
            "audit: what was done to which number, with the reasons that were given",
            FILE);

    ErasureAnswer {
        kept = List.copyOf(kept);
        deliveredElsewhere = List.copyOf(deliveredElsewhere);
        remaining = List.copyOf(remaining);
    }

    static ErasureAnswer of(ErasureOutcome.Erased erased) {
        Removed removed = erased.removed();
        return new ErasureAnswer(
                RemovalAnswer.of(removed, erased.rehearsal()),
                erased.recordRows(),
                removed.kept(),
                erased.deliveredElsewhere(),
                erased.learner().isPresent() ? OF_LEARNER : OF_AGENT);
    }
}
