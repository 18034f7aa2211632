package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.framework.BlocId;
import org.jalon.framework.ExamDocument;
import org.jalon.journal.Act;

/** Rules 5 and 15: each exam document that the target owes was handed in before the session. */
final class DocumentsRule implements Rule {

    @Override
    public List<Item> examine(Examination e) {
        var items = new ArrayList<Item>();
        for (ExamDocument document : e.framework().documents(e.target())) {
            if (stillExamined(e, document)) {
                items.add(handedIn(e, document));
                if (e.fromFormation()) {
                    items.add(judged(e, document));
                }
            }
        }
        if (items.isEmpty()) {
            items.add(noneDue(e));
        }
        return items;
    }

    private static Item noneDue(Examination e) {
        List<ExamDocument> all = e.framework().documents();
        var draft = new ItemDraft("documents", 5, new Phrase("Documents d'examen", "Exam documents"), grounds(e, all));
        all.forEach(d -> draft.restsOn(d.provenance()));
        return e.framework().documents(e.target()).isEmpty()
                ? draft.notApplicable("Cette cible ne doit aucun document.", "This target owes no document.")
                : draft.notApplicable(
                        "Les documents relèvent d'un CCP déjà détenu.",
                        "The documents belong to a CCP that is held already.");
    }

    private static Grounds grounds(Examination e, List<ExamDocument> documents) {
        return documents.stream()
                .findFirst()
                .map(d -> e.groundsOf(d.provenance()))
                .orElse(Grounds.policy("documents d'examen"));
    }

    /** A document leaves the list with the bloc whose competency it presents, once that bloc is held. */
    private static boolean stillExamined(Examination e, ExamDocument document) {
        return document.presents()
                .flatMap(c -> e.framework().findBlocOf(c))
                .map(b -> e.examinedBlocs().contains(b))
                .orElse(true);
    }

    private static List<Act<DocumentHandedIn>> versions(Examination e, ExamDocument document) {
        return e.acts(DocumentHandedIn.class).stream()
                .filter(a -> a.content().document().equals(document.id()))
                .toList();
    }

    /** The versions made before the session, as the text asks. */
    private static List<Act<DocumentHandedIn>> inTime(Examination e, ExamDocument document) {
        return versions(e, document).stream()
                .filter(a -> e.sessionDay().map(a.content().day()::isBefore).orElse(true))
                .toList();
    }

    private static Item handedIn(Examination e, ExamDocument document) {
        List<Act<DocumentHandedIn>> inTime = inTime(e, document);
        var draft = draft(e, "document:", document, e.groundsOf(document.provenance()))
                .from(versions(e, document))
                .next(
                        Owner.CANDIDATE,
                        "Remettre le document avant la session.",
                        "Hand the document in before the session.");
        if (!inTime.isEmpty()) {
            LocalDate day = inTime.getLast().content().day();
            return draft.met("Remis le %s (version %d).", "Handed in on %s (version %d).", day, inTime.size());
        }
        return versions(e, document).isEmpty()
                ? draft.notMet("Pas encore remis.", "Not handed in yet.")
                : draft.notMet(
                        "Remis le jour de la session ou après : il est élaboré préalablement.",
                        "Handed in on the session's day or later: it is made beforehand.");
    }

    private static Item judged(Examination e, ExamDocument document) {
        List<Act<DocumentHandedIn>> versions = inTime(e, document);
        var judgements = e.acts(DocumentJudgedReady.class).stream()
                .filter(j -> versions.stream()
                        .anyMatch(v -> v.id().equals(j.content().handedIn())))
                .toList();
        boolean lastOne = !versions.isEmpty()
                && judgements.stream()
                        .anyMatch(j ->
                                j.content().handedIn().equals(versions.getLast().id()));
        var draft = draft(e, "document-judgement:", document, Grounds.policy("jugement du formateur"))
                .advisory()
                .from(judgements)
                .next(
                        Owner.FORMATEUR,
                        versions.isEmpty()
                                ? new Phrase(
                                        "Dès que le document est remis, le lire et le juger.",
                                        "As soon as the document is handed in, read and judge it.")
                                : new Phrase(
                                        "Lire la dernière version remise et la juger.",
                                        "Read the latest version handed in and judge it."));
        return lastOne
                ? draft.met("Jugé prêt par un formateur.", "Judged ready by a formateur.")
                : draft.notMet(
                        versions.isEmpty()
                                ? new Phrase("Aucune version à juger.", "No version to judge.")
                                : new Phrase(
                                        "La dernière version n'a pas été jugée prête.",
                                        "The latest version was not judged ready."));
    }

    private static ItemDraft draft(Examination e, String kind, ExamDocument document, Grounds grounds) {
        var draft = new ItemDraft(
                        kind + document.id().value(), 15, new Phrase(document.label(), document.label()), grounds)
                .due(e.eve())
                .restsOn(document.provenance());
        document.presents()
                .flatMap(c -> e.framework().findBlocOf(c))
                .map(b -> b.id())
                .ifPresent((BlocId bloc) -> draft.of(bloc));
        return draft;
    }
}
