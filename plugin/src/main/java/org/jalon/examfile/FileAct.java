package org.jalon.examfile;

import org.jalon.journal.ActContent;

/** The acts about a candidate's file other than the period in the company. */
public sealed interface FileAct extends ActContent
        permits DocumentHandedIn,
                DocumentJudgedReady,
                CompetencyAppraised,
                DossierProfessionnelRecorded,
                EcfResultRecorded,
                EcfSynthesisSigned,
                RecevabiliteNotified,
                CcpHeld,
                EarlierSessionRecorded,
                TrainingRenewed,
                DecisionTaken,
                DatumConfirmed {}
