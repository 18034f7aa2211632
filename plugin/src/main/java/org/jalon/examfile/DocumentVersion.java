package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * One version of an exam document that stands.
 *
 * @param number from 1, in the order of their dates
 * @param handedIn whether it was handed in; otherwise it is a draft
 * @param by account id of the person who recorded it
 * @param judgement the latest word of a formateur on this version
 */
public record DocumentVersion(
        int number,
        StatementId id,
        LocalDate day,
        boolean handedIn,
        String file,
        Optional<String> sha256,
        Optional<CompetencyId> competency,
        Optional<DocumentFacts> facts,
        String by,
        Optional<DocumentJudgement> judgement) {

    static DocumentVersion of(int number, Act<DocumentSaved> act, Optional<DocumentJudgement> judgement) {
        DocumentSaved saved = act.content();
        return new DocumentVersion(
                number,
                act.id(),
                saved.day(),
                saved instanceof DocumentHandedIn,
                saved.file(),
                saved.sha256(),
                saved.competency(),
                saved.facts(),
                act.by(),
                judgement);
    }

    /** The state that a document has while this is the version that counts. */
    DocumentState state() {
        if (!handedIn) {
            return DocumentState.DRAFT;
        }
        return judgement
                .map(j -> j.ready() ? DocumentState.READY : DocumentState.RETURNED)
                .orElse(DocumentState.HANDED_IN);
    }
}
