package org.jalon.readiness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.ExamFile;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Act;

/**
 * All that is known about one candidate at an instant, acts withdrawn by then left out.
 *
 * @param history every version of the candidacy up to then, oldest first; the last one is in force
 * @param coverage the machine's view, by competency
 * @param centreDecisions decisions taken once for the whole centre
 */
public record CandidateFile(
        List<Candidacy> history,
        Optional<ExamSession> session,
        EnterpriseFile enterprise,
        ExamFile file,
        Map<CompetencyId, CompetencyCoverage> coverage,
        List<Act<DecisionTaken>> centreDecisions) {

    public CandidateFile {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a candidate's file has at least one version of the candidacy");
        }
        history = history.stream()
                .sorted(Comparator.comparingLong(Candidacy::version))
                .toList();
        coverage = Map.copyOf(coverage);
        centreDecisions = Act.inOrder(centreDecisions);
    }

    /** The version in force. */
    public Candidacy candidacy() {
        return history.getLast();
    }
}
