package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.profile.ActTemplate;

/**
 * The candidate began a new training after an earlier session.
 *
 * @param day its first day
 */
public record TrainingRenewed(LocalDate day) implements FileAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.TRAINING_RENEWED;
    }
}
