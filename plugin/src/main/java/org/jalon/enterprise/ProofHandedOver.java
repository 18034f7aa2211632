package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;

/**
 * The proof was handed to the responsable de session, who keeps it in the session's file (A2018 art. 5).
 *
 * @param day when
 * @param receiver name of the responsable de session
 * @param earlierSession the earlier session in whose file it lies already, on re-presentation
 */
public record ProofHandedOver(LocalDate day, String receiver, Optional<String> earlierSession)
        implements EnterpriseAct {

    public ProofHandedOver {
        if (receiver.isBlank()) {
            throw new IllegalArgumentException("receiver is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_PROOF_HANDED_OVER;
    }
}
