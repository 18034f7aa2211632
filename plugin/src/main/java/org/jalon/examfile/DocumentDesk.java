package org.jalon.examfile;

import java.util.List;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.candidacy.Candidacy;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.SentAct;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Takes in the versions of exam documents and what formateurs make of them, once they fit the candidate's file. */
@Component
public final class DocumentDesk {

    private final FileDesk desk;

    DocumentDesk(FileDesk desk) {
        this.desk = desk;
    }

    /**
     * Records a draft or a version handed in, tied to the competency that the framework names for it.
     *
     * @throws RefusedActException when it does not fit the framework or the candidate's path
     */
    public RecordedAnswer save(UUID candidacy, SentAct<? extends DocumentSaved> sent) {
        Candidacy of = desk.open(candidacy);
        return desk.record(of, new SentAct<>(checked(of, withFile(sent)), sent.files()));
    }

    /**
     * Records that a version was returned with remarks.
     *
     * @throws RefusedActException when there is no such version that stands
     */
    public RecordedAnswer judge(UUID candidacy, DocumentReturned act) {
        Candidacy of = desk.open(candidacy);
        require(of, DocumentSaved.class, "version", act.version());
        return desk.record(of, act);
    }

    /**
     * Records that a version was judged ready.
     *
     * @throws RefusedActException when there is no such version handed in that stands
     */
    public RecordedAnswer judge(UUID candidacy, DocumentJudgedReady act) {
        Candidacy of = desk.open(candidacy);
        require(of, DocumentHandedIn.class, "handedIn", act.handedIn());
        return desk.record(of, act);
    }

    private void require(Candidacy of, Class<? extends FileAct> kind, String field, StatementId version) {
        if (desk.file(of).of(kind).stream().noneMatch(d -> d.id().equals(version))) {
            throw new RefusedActException(field, version, "this candidacy has no such document that stands");
        }
    }

    /** The version in its own file; only who records for others may name a paper that the centre holds. */
    private DocumentSaved withFile(SentAct<? extends DocumentSaved> sent) {
        List<AttachedFile> files = sent.files();
        if (files.size() > 1) {
            throw new RefusedActException("A version has one file, not %d".formatted(files.size()));
        }
        if (!files.isEmpty()) {
            return sent.act()
                    .in(files.getFirst().name(), files.getFirst().sha2().value());
        }
        if (!desk.person().may(Right.RECORD_ACTS)) {
            throw new RefusedActException("The file itself is missing; send the document with its form");
        }
        if (sent.act().sha256().isPresent()) {
            throw new RefusedActException("sha256 is %s without a file; it is taken from the file that is sent"
                    .formatted(sent.act().sha256().orElseThrow()));
        }
        return sent.act();
    }

    /** The same version with the competency that the framework names for its document. */
    private DocumentSaved checked(Candidacy of, DocumentSaved act) {
        Framework framework = desk.framework(of);
        ExamDocument document =
                FileDesk.known(framework.findDocument(act.document()), "document", act.document(), of.framework());
        act.competency().ifPresent(id -> requireCompetency(framework, document, id));
        DocumentFacts.Basis basis = DocumentFacts.Basis.of(of.origin());
        act.facts().filter(f -> f.basis() != basis).ifPresent(facts -> {
            throw new RefusedActException(
                    "facts.basis", facts.basis(), "from %s a document draws on %s".formatted(of.origin(), basis));
        });
        if (!desk.person().may(Right.RECORD_ACTS) && !act.day().equals(desk.today())) {
            throw new RefusedActException(
                    "day",
                    act.day(),
                    "with one's own account a document is handed in on the day itself, " + desk.today());
        }
        return act.of(document.presents().or(act::competency));
    }

    private static void requireCompetency(Framework framework, ExamDocument document, CompetencyId competency) {
        FileDesk.known(framework.findCompetency(competency), "competency", competency, framework.id());
        document.presents().filter(presented -> !presented.equals(competency)).ifPresent(presented -> {
            throw new RefusedActException(
                    "competency is %s; %s presents %s".formatted(competency, document.id(), presented));
        });
    }
}
