package org.jalon.examfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.framework.ExamDocumentId;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * How far one exam document has come, by the acts that stand: their order of arrival and duplicates do not matter, and
 * without a withdrawn act the earlier state is back. The last version handed in counts; a later draft takes nothing back.
 *
 * @param versions drafts and handed-in versions, oldest first
 */
public record DocumentProgress(ExamDocumentId document, DocumentState state, List<DocumentVersion> versions) {

    public DocumentProgress {
        versions = List.copyOf(versions);
    }

    public static DocumentProgress of(ExamDocumentId document, ExamFile file) {
        List<Act<DocumentSaved>> saved = file.of(DocumentSaved.class).stream()
                .filter(a -> a.content().document().equals(document))
                .toList();
        List<DocumentVersion> versions = new ArrayList<>();
        for (Act<DocumentSaved> act : saved) {
            versions.add(DocumentVersion.of(versions.size() + 1, act, judgement(act.id(), file)));
        }
        DocumentState state = counting(versions).map(DocumentVersion::state).orElse(DocumentState.NOTHING);
        return new DocumentProgress(document, state, versions);
    }

    /** What is to be done next. */
    public DocumentStep next(boolean fromFormation) {
        return DocumentStep.after(state, fromFormation);
    }

    /** The version that decides the state: the last one handed in, else the last draft. */
    public Optional<DocumentVersion> counting() {
        return counting(versions);
    }

    /** A draft saved after the version that counts. */
    public Optional<DocumentVersion> newerDraft() {
        return versions.isEmpty() || versions.getLast().handedIn() || !state.isHandedIn()
                ? Optional.empty()
                : Optional.of(versions.getLast());
    }

    private static Optional<DocumentVersion> counting(List<DocumentVersion> versions) {
        return versions.stream()
                .filter(DocumentVersion::handedIn)
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().reduce((earlier, later) -> later));
    }

    private static Optional<DocumentJudgement> judgement(StatementId version, ExamFile file) {
        var judged = file.of(DocumentJudgedReady.class).stream()
                .filter(a -> a.content().handedIn().equals(version));
        var returned = file.of(DocumentReturned.class).stream()
                .filter(a -> a.content().version().equals(version));
        return Act.inOrder(Stream.<Act<? extends FileAct>>concat(judged, returned)
                        .map(DocumentProgress::widened)
                        .toList())
                .stream()
                .reduce((earlier, later) -> later)
                .map(DocumentProgress::judgement);
    }

    private static Act<FileAct> widened(Act<? extends FileAct> act) {
        return new Act<>(act.id(), act.position(), act.subject(), act.content(), act.at(), act.stored(), act.by());
    }

    private static DocumentJudgement judgement(Act<FileAct> act) {
        Optional<String> remarks =
                act.content() instanceof DocumentReturned returned ? Optional.of(returned.remarks()) : Optional.empty();
        return new DocumentJudgement(act.id(), remarks.isEmpty(), act.content().day(), act.by(), remarks);
    }
}
