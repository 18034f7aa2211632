package org.jalon.readiness;

import org.jalon.candidacy.CandidacyId;
import org.jalon.xapi.StatementId;

/** A readiness report as it stands in the store. */
public record Publication(
        StatementId statement, long position, CandidacyId candidacy, String digest, Verdict verdict) {}
