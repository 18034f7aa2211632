package org.jalon.readiness;

import java.util.List;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.DossierProgress;
import org.jalon.framework.Bloc;
import org.jalon.journal.Act;

/** Rule 14: one to three examples for each activité-type, and the signed declaration. */
final class DossierProfessionnelRule implements Rule {

    private static final Phrase TITLE = new Phrase("Dossier professionnel", "Dossier professionnel");

    @Override
    public List<Item> examine(Examination e) {
        List<Act<DossierProfessionnelRecorded>> records = e.acts(DossierProfessionnelRecorded.class).stream()
                .filter(a -> e.byFirstDay(a.content().day()))
                .toList();
        var draft = new ItemDraft("dossier-professionnel", 14, TITLE, Grounds.ARRETE_2015_ARTICLE_8)
                .due(e.sessionDay())
                .next(
                        Owner.CANDIDATE,
                        "Compléter le dossier : 1 à 3 exemples par activité-type et la déclaration sur l'honneur signée.",
                        "Complete the dossier: 1 to 3 examples for each activité-type and the signed declaration.");
        if (records.isEmpty()) {
            return List.of(draft.notMet(
                    "Personne du centre n'a encore vu le dossier.", "Nobody of the centre has seen the dossier yet."));
        }
        draft.from(List.of(records.getLast()));
        e.examinedBlocs().forEach(b -> draft.restsOn(b.provenance()));
        return List.of(judge(e, draft, records.getLast().content()));
    }

    private static Item judge(Examination e, ItemDraft draft, DossierProfessionnelRecorded dossier) {
        int longest = dossier.longestExamplePages().orElse(0);
        if (longest > DossierProgress.AT_MOST) {
            draft.warn("Un exemple a %d pages, plus de trois.", "One example has %d pages, more than three.", longest);
        }
        for (Bloc bloc : e.examinedBlocs()) {
            int count = examples(dossier, bloc);
            draft.figure(new Figure("examples-" + bloc.id().value(), count, "examples"));
            if (count > DossierProgress.AT_MOST) {
                draft.warn(
                        "Activité-type %d : %d exemples, plus de trois.",
                        "Activité-type %d: %d examples, more than three.", bloc.number(), count);
            }
        }
        List<String> missing = e.examinedBlocs().stream()
                .filter(b -> examples(dossier, b) == 0)
                .map(b -> Integer.toString(b.number()))
                .toList();
        if (!missing.isEmpty()) {
            return draft.notMet(
                    "Activité-type sans exemple : %s.",
                    "Activité-type without an example: %s.", String.join(", ", missing));
        }
        if (dossier.declarationSignedOn()
                .filter(e::byFirstDay)
                .filter(signed -> !signed.isAfter(e.today()))
                .isEmpty()) {
            return draft.notMet(
                    "La déclaration sur l'honneur n'est pas signée.", "The declaration on honour is not signed.");
        }
        return draft.met("Complet, vu le %s.", "Complete, seen on %s.", dossier.day());
    }

    private static int examples(DossierProfessionnelRecorded dossier, Bloc bloc) {
        return dossier.examples().getOrDefault(bloc.id().value(), 0);
    }
}
