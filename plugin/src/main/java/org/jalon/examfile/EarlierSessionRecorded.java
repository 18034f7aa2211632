package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.framework.Target;
import org.jalon.profile.ActTemplate;

/**
 * A session that the candidate was registered for before, and its outcome.
 *
 * @param day the date of the jury's deliberation
 */
public record EarlierSessionRecorded(LocalDate day, Target target, SessionOutcome outcome) implements FileAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.EARLIER_SESSION_RECORDED;
    }
}
