package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.examfile.DocumentJudgement;
import org.jalon.framework.BlocId;
import org.jalon.framework.ExamDocument;

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

    private static Item handedIn(Examination e, ExamDocument document) {
        var versions = DocumentVersions.of(e, document);
        var draft = draft(e, "document:", document, e.groundsOf(document.provenance()))
                .from(versions.all())
                .next(
                        Owner.CANDIDATE,
                        "Remettre le document avant la session.",
                        "Hand the document in before the session.");
        versions.warnOfFacts(e, draft);
        if (!versions.inTime().isEmpty()) {
            LocalDate day = versions.inTime().getLast().content().day();
            return draft.met(
                    "Remis le %s (version %d).",
                    "Handed in on %s (version %d).", day, versions.inTime().size());
        }
        if (versions.all().isEmpty()) {
            return draft.notMet("Pas encore remis.", "Not handed in yet.");
        }
        return versions.isTiedElsewhere(e)
                ? draft.notMet(
                        "Remis pour une autre compétence que la sienne.",
                        "Handed in for another competency than its own.")
                : draft.notMet(
                        "Remis le jour de la session ou après : il est élaboré préalablement.",
                        "Handed in on the session's day or later: it is made beforehand.");
    }

    private static Item judged(Examination e, ExamDocument document) {
        var versions = DocumentVersions.of(e, document);
        Optional<DocumentJudgement> judgement = versions.judgement(e, document);
        boolean none = versions.inTime().isEmpty();
        var draft = draft(e, "document-judgement:", document, Grounds.policy("jugement du formateur"))
                .advisory()
                .next(
                        Owner.FORMATEUR,
                        none
                                ? new Phrase(
                                        "Dès que le document est remis, le lire et le juger.",
                                        "As soon as the document is handed in, read and judge it.")
                                : new Phrase(
                                        "Lire la dernière version remise et la juger.",
                                        "Read the latest version handed in and judge it."));
        judgement.ifPresent(j -> draft.from(Input.of(j.id())));
        if (judgement.filter(DocumentJudgement::ready).isPresent()) {
            return draft.met("Jugé prêt par un formateur.", "Judged ready by a formateur.");
        }
        if (judgement.isPresent()) {
            return draft.next(
                            Owner.CANDIDATE,
                            "Reprendre le document selon les remarques du formateur.",
                            "Rework the document by the formateur's remarks.")
                    .notMet(
                            "Renvoyé avec des remarques le %s.",
                            "Returned with remarks on %s.", judgement.get().day());
        }
        return draft.notMet(
                none
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
