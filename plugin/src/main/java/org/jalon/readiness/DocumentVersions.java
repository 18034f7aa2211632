package org.jalon.readiness;

import java.util.List;
import java.util.Optional;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgement;
import org.jalon.examfile.DocumentProgress;
import org.jalon.examfile.DocumentVersion;
import org.jalon.examfile.RecordedPeriod;
import org.jalon.framework.ExamDocument;
import org.jalon.journal.Act;

/**
 * The handed-in versions of one exam document (rule 15).
 *
 * @param all every version handed in, oldest first
 * @param inTime those made before the session and tied to the document's competency, as the text asks
 */
record DocumentVersions(List<Act<DocumentHandedIn>> all, List<Act<DocumentHandedIn>> inTime) {

    static DocumentVersions of(Examination e, ExamDocument document) {
        List<Act<DocumentHandedIn>> all = e.acts(DocumentHandedIn.class).stream()
                .filter(a -> a.content().document().equals(document.id()))
                .toList();
        return new DocumentVersions(
                all,
                all.stream()
                        .filter(a ->
                                e.sessionDay().map(a.content().day()::isBefore).orElse(true))
                        .filter(a -> isTied(document, a.content()))
                        .toList());
    }

    private static boolean isTied(ExamDocument document, DocumentHandedIn version) {
        return version.competency().isEmpty()
                || document.presents().isEmpty()
                || version.competency().equals(document.presents());
    }

    boolean isTiedElsewhere(Examination e) {
        return inTime.isEmpty()
                && all.stream()
                        .anyMatch(a ->
                                e.sessionDay().map(a.content().day()::isBefore).orElse(true));
    }

    /** A formateur's latest word on the last version in time. */
    Optional<DocumentJudgement> judgement(Examination e, ExamDocument document) {
        return inTime.isEmpty()
                ? Optional.empty()
                : DocumentProgress.of(document.id(), e.candidate().file()).versions().stream()
                        .filter(v -> v.id().equals(inTime.getLast().id()))
                        .findFirst()
                        .flatMap(DocumentVersion::judgement);
    }

    /** What is odd about the facts that the last version in time draws on (A2018 art. 5). */
    void warnOfFacts(Examination e, ItemDraft draft) {
        Optional<DocumentFacts> facts =
                inTime.isEmpty() ? Optional.empty() : inTime.getLast().content().facts();
        facts.filter(f -> f.basis() != DocumentFacts.Basis.of(e.candidacy().origin()))
                .ifPresent(_facts -> draft.warn(
                        "Le document ne s'appuie pas sur l'expérience que l'article nomme pour ce parcours.",
                        "The document does not draw on the experience that the article names for this path."));
        facts.flatMap(f -> RecordedPeriod.of(e.enterprise()).check(f))
                .ifPresent(warning -> draft.warn(
                        switch (warning) {
                            case NO_PERIOD_RECORDED ->
                                new Phrase(
                                        "Ses faits ne peuvent être rapprochés d'aucune période consignée.",
                                        "Its facts can be compared with no recorded period.");
                            case OTHER_COMPANY ->
                                new Phrase(
                                        "Ses faits se situent dans une entreprise où aucune période n'est consignée.",
                                        "Its facts lie in a company in which no period is recorded.");
                            case OUTSIDE_PERIOD ->
                                new Phrase(
                                        "Ses faits se situent en partie hors de la période consignée.",
                                        "Some of its facts lie outside the recorded period.");
                        }));
    }
}
