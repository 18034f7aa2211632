package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.profile.ActTemplate;

/** The centre's representative signed the synthesis of the livret ECF. */
public record EcfSynthesisSigned(LocalDate day, String signedBy) implements FileAct {

    public EcfSynthesisSigned {
        if (signedBy.isBlank()) {
            throw new IllegalArgumentException("signedBy is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_SYNTHESIS_SIGNED;
    }
}
