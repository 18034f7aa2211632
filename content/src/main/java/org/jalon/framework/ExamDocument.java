package org.jalon.framework;

import java.util.List;
import java.util.Optional;

/** A document made before the session and presented there, the competency that it presents, and the targets that owe it. */
public record ExamDocument(
        ExamDocumentId id, String label, Optional<CompetencyId> presents, List<Target> dueFor, Provenance provenance) {

    public ExamDocument {
        Require.text("label of an exam document", label);
        dueFor = List.copyOf(dueFor);
        if (dueFor.isEmpty()) {
            throw new IllegalArgumentException("exam document " + id + " must be due for at least one target");
        }
    }
}
