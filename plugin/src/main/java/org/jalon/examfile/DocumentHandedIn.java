package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.ExamDocumentId;
import org.jalon.profile.ActTemplate;

/**
 * A version of an exam document was handed in (A2018 art. 5: « le candidat élabore trois documents »).
 *
 * @param day when it was handed in
 * @param file where the file lies, or its name
 */
public record DocumentHandedIn(LocalDate day, ExamDocumentId document, String file) implements FileAct {

    public DocumentHandedIn {
        if (file.isBlank()) {
            throw new IllegalArgumentException("file is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DOCUMENT_HANDED_IN;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(document.value());
    }
}
