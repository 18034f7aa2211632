package org.jalon.enterprise;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.journal.Act;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * Proofs were handed to the responsable de session, who keeps them in the session's file (A2018 art. 5).
 *
 * @param day when
 * @param receiver name of the responsable de session
 * @param earlierSession the earlier session in whose file they lie already, on re-presentation
 * @param proofs which proofs; where none is named, those received by that day, and any where an earlier session has them
 */
public record ProofHandedOver(
        LocalDate day,
        String receiver,
        Optional<String> earlierSession,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<StatementId> proofs)
        implements EnterpriseAct {

    public ProofHandedOver {
        if (receiver.isBlank()) {
            throw new IllegalArgumentException("receiver is not blank");
        }
        proofs = Set.copyOf(proofs);
    }

    /** Names no proof. */
    public ProofHandedOver(LocalDate day, String receiver, Optional<String> earlierSession) {
        this(day, receiver, earlierSession, Set.of());
    }

    /** Whether this proof was among what was handed over. */
    public boolean holds(Act<ProofReceived> proof) {
        return proofs.isEmpty()
                ? earlierSession.isPresent() || !proof.content().day().isAfter(day)
                : proofs.contains(proof.id());
    }

    /** The same with these proofs where it names none: what lies in the centre by that day. */
    public ProofHandedOver naming(Collection<Act<ProofReceived>> standing) {
        return proofs.isEmpty()
                ? new ProofHandedOver(
                        day,
                        receiver,
                        earlierSession,
                        standing.stream().filter(this::holds).map(Act::id).collect(Collectors.toSet()))
                : this;
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_PROOF_HANDED_OVER;
    }
}
