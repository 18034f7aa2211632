package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.journal.Line;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * A draft of an exam document was saved, for a formateur to read; the law does not ask for it.
 *
 * @param day when it was saved
 */
public record DocumentDrafted(
        LocalDate day,
        ExamDocumentId document,
        @Line(DocumentSaved.LONGEST_NAME) String file,
        Optional<String> sha256,
        Optional<CompetencyId> competency,
        Optional<DocumentFacts> facts)
        implements DocumentSaved {

    public DocumentDrafted {
        BrokenRulesException.throwIfAny(DocumentSaved.ofFile(file, sha256));
    }

    @Override
    public DocumentDrafted of(Optional<CompetencyId> presented) {
        return new DocumentDrafted(day, document, file, sha256, presented, facts);
    }

    @Override
    public DocumentDrafted in(String name, String digest) {
        return new DocumentDrafted(day, document, name, Optional.of(digest), competency, facts);
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOCUMENT_DRAFTED;
    }
}
