package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.BlocId;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.Line;
import org.jalon.profile.ActTemplate;

/**
 * The candidate holds a CCP, by the paper that a person saw.
 *
 * @param framework the version under which it was obtained
 * @param proof the livret de certification or other paper seen
 */
public record CcpHeld(
        LocalDate day,
        FrameworkId framework,
        BlocId bloc,
        @Line(Line.REFERENCE) String proof) implements FileAct {

    public CcpHeld {
        if (proof.isBlank()) {
            throw new IllegalArgumentException("proof is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.CCP_HELD;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(bloc.value());
    }
}
