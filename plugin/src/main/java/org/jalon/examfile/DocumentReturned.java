package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * A formateur returned a version with remarks; advice, not law: what was handed in stays handed in.
 *
 * @param version the draft or handed-in version that was read
 */
public record DocumentReturned(
        LocalDate day,
        StatementId version,
        @Prose(DocumentReturned.LONGEST_REMARKS) String remarks) implements FileAct {

    private static final int LONGEST_REMARKS = 4000;

    public DocumentReturned {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                remarks.isBlank() || remarks.length() > LONGEST_REMARKS,
                "remarks",
                remarks,
                "remarks have 1 to " + LONGEST_REMARKS + " characters and are not blank"));
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOCUMENT_RETURNED;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(version);
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(false);
    }
}
