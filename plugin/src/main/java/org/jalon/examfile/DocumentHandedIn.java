package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.journal.Line;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * A version of an exam document was handed in (A2018 art. 5: « le candidat élabore trois documents »).
 *
 * @param day when it was handed in
 */
public record DocumentHandedIn(
        LocalDate day,
        ExamDocumentId document,
        @Line(DocumentSaved.LONGEST_NAME) String file,
        Optional<String> sha256,
        Optional<CompetencyId> competency,
        Optional<DocumentFacts> facts)
        implements DocumentSaved {

    public DocumentHandedIn {
        BrokenRulesException.throwIfAny(DocumentSaved.ofFile(file, sha256));
    }

    /** A version of which only the file's name is known. */
    public DocumentHandedIn(LocalDate day, ExamDocumentId document, String file) {
        this(day, document, file, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public DocumentHandedIn of(Optional<CompetencyId> presented) {
        return new DocumentHandedIn(day, document, file, sha256, presented, facts);
    }

    @Override
    public DocumentHandedIn in(String name, String digest) {
        return new DocumentHandedIn(day, document, name, Optional.of(digest), competency, facts);
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOCUMENT_HANDED_IN;
    }
}
