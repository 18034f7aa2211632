package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;

/** A formateur's appraisal of one competency, with the reason; never merged with the machine's view. */
public record CompetencyAppraised(
        LocalDate day,
        CompetencyId competency,
        boolean acquired,
        @Prose(Prose.LONG) String reason) implements FileAct {

    public CompetencyAppraised {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.COMPETENCY_APPRAISED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(competency.value());
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(acquired);
    }
}
