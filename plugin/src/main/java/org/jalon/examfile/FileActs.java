package org.jalon.examfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.RecordedAct;
import org.jalon.profile.ActTemplate;
import tools.jackson.databind.JacksonModule;

/** Reads and writes the acts about a candidate's file. */
public final class FileActs {

    public static final ActCodec CODEC =
            new ActCodec(family(), FrameworkIds.modules().toArray(JacksonModule[]::new));

    private FileActs() {}

    private static Map<ActTemplate, Class<? extends ActContent>> family() {
        Map<ActTemplate, Class<? extends ActContent>> family = new EnumMap<>(ActTemplate.class);
        family.put(ActTemplate.DOCUMENT_HANDED_IN, DocumentHandedIn.class);
        family.put(ActTemplate.DOCUMENT_JUDGED_READY, DocumentJudgedReady.class);
        family.put(ActTemplate.COMPETENCY_APPRAISED, CompetencyAppraised.class);
        family.put(ActTemplate.DOSSIER_PROFESSIONNEL_RECORDED, DossierProfessionnelRecorded.class);
        family.put(ActTemplate.ECF_RESULT_RECORDED, EcfResultRecorded.class);
        family.put(ActTemplate.ECF_SYNTHESIS_SIGNED, EcfSynthesisSigned.class);
        family.put(ActTemplate.RECEVABILITE_NOTIFIED, RecevabiliteNotified.class);
        family.put(ActTemplate.CCP_HELD, CcpHeld.class);
        family.put(ActTemplate.EARLIER_SESSION_RECORDED, EarlierSessionRecorded.class);
        family.put(ActTemplate.TRAINING_RENEWED, TrainingRenewed.class);
        family.put(ActTemplate.DOCUMENT_DRAFTED, DocumentDrafted.class);
        family.put(ActTemplate.DOCUMENT_RETURNED, DocumentReturned.class);
        family.put(ActTemplate.ECF_SHEET_SIGNED, EcfSheetSigned.class);
        family.put(ActTemplate.ECF_COPY_HANDED_OVER, EcfCopyHandedOver.class);
        family.put(ActTemplate.ARRANGEMENT_REQUESTED, ArrangementRequested.class);
        family.put(ActTemplate.ARRANGEMENT_ANSWERED, ArrangementAnswered.class);
        family.put(ActTemplate.DECISION_TAKEN, DecisionTaken.class);
        family.put(ActTemplate.DATUM_CONFIRMED, DatumConfirmed.class);
        return family;
    }

    /** The acts of this family among all about one subject, in their order. */
    public static ExamFile read(List<RecordedAct> acts) {
        return new ExamFile(acts.stream()
                .filter(a -> CODEC.knows(a.template()))
                .map(CODEC::decode)
                .toList());
    }
}
