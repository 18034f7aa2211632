package org.jalon.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.archive.EntryName;
import org.jalon.archive.HashedZip;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.StoredFile;
import org.jalon.profile.ActTemplate;
import org.springframework.stereotype.Component;

/** Puts the proofs and documents of a candidate, with their files where these are here, into the session's file. */
@Component
final class SessionFilePieces {

    private static final Set<ActTemplate> LISTED = EnumSet.of(
            ActTemplate.ENTERPRISE_PROOF_RECEIVED,
            ActTemplate.ENTERPRISE_PROOF_ACCEPTED,
            ActTemplate.ENTERPRISE_PROOF_HANDED_OVER,
            ActTemplate.DOCUMENT_HANDED_IN,
            ActTemplate.DOSSIER_PROFESSIONNEL_RECORDED,
            ActTemplate.ECF_RESULT_RECORDED,
            ActTemplate.ECF_SYNTHESIS_SIGNED,
            ActTemplate.RECEVABILITE_NOTIFIED,
            ActTemplate.CCP_HELD);

    private final ActLog acts;
    private final ActFiles files;

    public SessionFilePieces(ActLog acts, ActFiles files) {
        this.acts = acts;
        this.files = files;
    }

    /**
     * A document that the target owes.
     *
     * @param versions handed in, the oldest first
     */
    record Document(String document, String label, List<SessionFilePiece> versions) {}

    /** Writes the files of the candidate's acts that stood at the report's instant; what there is, in the order of the acts. */
    List<SessionFilePiece> write(HashedZip zip, String folder, AssessedFile file) throws IOException {
        List<SessionFilePiece> pieces = new ArrayList<>();
        int number = 0;
        var subject = new ActSubject(file.candidacy().id().value());
        for (RecordedAct act : acts.of(List.of(subject), file.report().asOf())) {
            List<SessionFilePiece.File> written = new ArrayList<>();
            for (StoredFile stored : files.of(act.id())) {
                number++;
                written.add(write(zip, folder + "pieces/" + EntryName.file(number, stored.name()), stored));
            }
            if (!written.isEmpty() || LISTED.contains(act.template())) {
                pieces.add(SessionFilePiece.of(act, List.copyOf(written)));
            }
        }
        return pieces;
    }

    private SessionFilePiece.File write(HashedZip zip, String path, StoredFile stored) throws IOException {
        Optional<InputStream> bytes = files.open(stored);
        if (bytes.isPresent()) {
            try (InputStream content = bytes.get()) {
                zip.add(path, content);
            }
        }
        return new SessionFilePiece.File(
                bytes.map(_bytes -> path),
                stored.name(),
                stored.contentType(),
                stored.length(),
                stored.sha2().value());
    }

    /** The documents of the version with what was handed in of each. */
    static List<Document> documents(Framework framework, List<SessionFilePiece> pieces) {
        return framework.documents().stream()
                .map(document -> new Document(
                        document.id().value(),
                        document.label(),
                        pieces.stream().filter(piece -> isOf(piece, document)).toList()))
                .toList();
    }

    private static boolean isOf(SessionFilePiece piece, ExamDocument document) {
        return piece.kind().equals(ActTemplate.DOCUMENT_HANDED_IN.slug())
                && piece.content()
                        .path("document")
                        .asString("")
                        .equals(document.id().value());
    }
}
