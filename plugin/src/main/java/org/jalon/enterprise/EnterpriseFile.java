package org.jalon.enterprise;

import java.util.List;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * All acts about one candidate's period in the company that stand at the instant asked for, oldest first.
 *
 * @param placement which companies, in which segments, and what is planned there
 * @param tutor what tutors confirmed and contested by their links
 */
public record EnterpriseFile(
        List<Act<TimeDone>> time,
        List<Act<ProofReceived>> proofs,
        List<Act<ProofAccepted>> acceptances,
        List<Act<ProofHandedOver>> handOvers,
        List<Act<PlacementAct>> placement,
        List<Act<TutorAct>> tutor) {

    public static final EnterpriseFile EMPTY =
            new EnterpriseFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public EnterpriseFile {
        time = Act.inOrder(time);
        proofs = Act.inOrder(proofs);
        acceptances = Act.inOrder(acceptances);
        handOvers = Act.inOrder(handOvers);
        placement = Act.inOrder(placement);
        tutor = Act.inOrder(tutor);
    }

    /** The proofs that a person accepted. */
    public List<Act<ProofReceived>> accepted() {
        return proofs.stream().filter(p -> isAccepted(p.id())).toList();
    }

    /** The companies as they stand, by the names' keys. */
    public List<CompanyState> companies() {
        return CompanyState.of(placement);
    }

    /** The segments as they stand, oldest first. */
    public List<Segment> segments() {
        return Segment.of(placement);
    }

    /** The planned days as they stand, by day and company; never counted as done. */
    public List<PlannedDay> calendar() {
        return PlannedDay.of(placement);
    }

    /** Whether a person accepted this proof. */
    public boolean isAccepted(StatementId proof) {
        return acceptances.stream().anyMatch(a -> a.content().proof().equals(proof));
    }
}
