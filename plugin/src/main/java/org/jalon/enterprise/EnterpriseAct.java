package org.jalon.enterprise;

import org.jalon.journal.ActContent;

/** The acts about the period in the company (A2018 art. 5). */
public sealed interface EnterpriseAct extends ActContent
        permits TimeDone, ProofReceived, ProofAccepted, ProofHandedOver, PlacementAct, TutorAct {}
