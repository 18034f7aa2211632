package org.jalon.examfile;

import org.jalon.journal.ActContent;

/** The acts about a candidate's file other than the period in the company. */
public sealed interface FileAct extends ActContent
        permits DocumentSaved,
                DocumentReturned,
                DocumentJudgedReady,
                CompetencyAppraised,
                DossierProfessionnelRecorded,
                EcfResultRecorded,
                EcfSheetSigned,
                EcfSynthesisSigned,
                EcfCopyHandedOver,
                RecevabiliteNotified,
                CcpHeld,
                EarlierSessionRecorded,
                TrainingRenewed,
                ArrangementRequested,
                ArrangementAnswered,
                DecisionTaken,
                DatumConfirmed {}
