package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.framework.Target;
import org.jalon.profile.ActTemplate;

/** The decision of recevabilité of a VAE candidate, with the session type that its letter names. */
public record RecevabiliteNotified(LocalDate day, Target sessionType) implements FileAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.RECEVABILITE_NOTIFIED;
    }
}
