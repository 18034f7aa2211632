package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/** A person of the centre accepted a received proof. */
public record ProofAccepted(LocalDate day, StatementId proof) implements EnterpriseAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_PROOF_ACCEPTED;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(proof);
    }
}
