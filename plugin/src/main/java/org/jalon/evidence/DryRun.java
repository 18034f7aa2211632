package org.jalon.evidence;

import java.util.List;
import org.jalon.evidence.CoverageMatrix.Member;

/**
 * What a mapping would change over the statements stored so far, before it is published.
 *
 * @param basedOn the version of the mapping in use that it was compared with, 0 where there is none
 * @param candidates how many candidates of the framework were looked at
 * @param changes every cell of candidate and competency that would change, by name, then in the framework's order
 */
public record DryRun(long basedOn, int candidates, List<Change> changes) {

    public DryRun {
        changes = List.copyOf(changes);
    }

    /** A candidate's standing in one competency, now and with the mapping. */
    public record Change(Member member, CompetencyStanding before, CompetencyStanding after) {}
}
