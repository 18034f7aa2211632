package org.jalon.enterprise;

import java.util.List;
import java.util.Map;
import org.jalon.journal.Act;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.RecordedAct;
import org.jalon.profile.ActTemplate;

/** Reads and writes the acts about the period in the company. */
public final class EnterpriseActs {

    public static final ActCodec CODEC = new ActCodec(Map.of(
            ActTemplate.ENTERPRISE_TIME_DONE, TimeDone.class,
            ActTemplate.ENTERPRISE_PROOF_RECEIVED, ProofReceived.class,
            ActTemplate.ENTERPRISE_PROOF_ACCEPTED, ProofAccepted.class,
            ActTemplate.ENTERPRISE_PROOF_HANDED_OVER, ProofHandedOver.class,
            ActTemplate.ENTERPRISE_COMPANY_RECORDED, CompanyRecorded.class,
            ActTemplate.ENTERPRISE_SEGMENT_BEGUN, SegmentBegun.class,
            ActTemplate.ENTERPRISE_SEGMENT_ENDED, SegmentEnded.class,
            ActTemplate.ENTERPRISE_TIME_PLANNED, TimePlanned.class,
            ActTemplate.ENTERPRISE_WEEK_CONFIRMED, WeekConfirmed.class,
            ActTemplate.ENTERPRISE_WEEK_CONTESTED, WeekContested.class));

    private EnterpriseActs() {}

    /** The acts of this family among all of one candidate's, in their order. */
    public static EnterpriseFile read(List<RecordedAct> acts) {
        List<Act<ActContent>> ours = acts.stream()
                .filter(a -> CODEC.knows(a.template()))
                .map(CODEC::decode)
                .toList();
        return new EnterpriseFile(
                Act.only(ours, TimeDone.class),
                Act.only(ours, ProofReceived.class),
                Act.only(ours, ProofAccepted.class),
                Act.only(ours, ProofHandedOver.class),
                Act.only(ours, PlacementAct.class),
                Act.only(ours, TutorAct.class));
    }
}
