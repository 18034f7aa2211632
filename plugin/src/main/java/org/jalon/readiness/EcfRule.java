package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.examfile.EcfActivity;
import org.jalon.examfile.EcfLivret;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSheet;
import org.jalon.examfile.EcfSheetSigned;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.framework.Bloc;
import org.jalon.journal.Act;

/** Rule 10: a signed ECF result for each activité-type, put before the jury (A2015 art. 8), and the signed synthesis. */
final class EcfRule implements Rule {

    @Override
    public List<Item> examine(Examination e) {
        if (!e.fromFormation()) {
            return List.of(
                    new ItemDraft("ecf", 10, new Phrase("Livret ECF", "Livret ECF"), Grounds.ARRETE_2015_ARTICLE_8)
                            .notApplicable("Pas d'ECF en VAE.", "No ECF in VAE."));
        }
        if (e.examinedBlocs().isEmpty()) {
            return List.of(
                    new ItemDraft("ecf", 10, new Phrase("Livret ECF", "Livret ECF"), Grounds.ARRETE_2015_ARTICLE_8)
                            .notApplicable("Tous les CCP visés sont détenus.", "All CCPs aimed at are held."));
        }
        var items = new ArrayList<Item>();
        e.examinedBlocs().forEach(b -> items.add(result(e, b)));
        items.add(synthesis(e));
        return items;
    }

    private static Item result(Examination e, Bloc bloc) {
        List<Act<EcfResultRecorded>> results = e.acts(EcfResultRecorded.class).stream()
                .filter(a -> a.content().bloc().equals(bloc.id()))
                .toList();
        EcfActivity activity = EcfActivity.of(bloc.id(), e.candidate().file());
        List<EcfSheet> signed =
                activity.sheets().stream().filter(EcfSheet::isSigned).toList();
        Optional<EcfSheet> deciding = activity.decidingOf(e::byFirstDay);
        var draft = new ItemDraft(
                        "ecf:" + bloc.id().value(),
                        10,
                        Phrase.of("ECF, activité-type %d", "ECF, activité-type %d", bloc.number()),
                        Grounds.ARRETE_2015_ARTICLE_8)
                .of(bloc.id())
                .restsOn(bloc.provenance())
                .due(e.sessionDay())
                .from(results)
                .from(e.acts(EcfSheetSigned.class).stream()
                        .filter(a -> results.stream()
                                .anyMatch(r -> r.id().equals(a.content().sheet())))
                        .toList())
                .next(
                        Owner.FORMATEUR,
                        "Renseigner et signer la fiche ECF de cette activité-type.",
                        "Fill in and sign the ECF sheet of this activité-type.");
        return deciding.map(sheet -> signed(draft, sheet)).orElseGet(() -> unsigned(draft, results, signed));
    }

    private static Item unsigned(ItemDraft draft, List<Act<EcfResultRecorded>> results, List<EcfSheet> signedLate) {
        if (results.isEmpty()) {
            return draft.notMet("Aucun résultat.", "No result.");
        }
        return signedLate.isEmpty()
                ? draft.pending("Résultat saisi, non signé.", "Result typed, not signed.")
                : draft.notMet(
                        "Signé après le premier jour de la session : le jury n'en a pas disposé.",
                        "Signed after the session's first day: the jury did not have it.");
    }

    private static Item signed(ItemDraft draft, EcfSheet signed) {
        if (!signed.content().satisfied()) {
            draft.warn(
                    "Le résultat signé est « n'a pas satisfait » : le dossier est complet, le jury en jugera.",
                    "The signed result is \"not satisfied\": the file is complete, the jury will judge.");
        }
        return draft.met("Signé le %s.", "Signed on %s.", signed.signedOn().orElseThrow());
    }

    private static Item synthesis(Examination e) {
        var signed = e.acts(EcfSynthesisSigned.class).stream()
                .filter(a -> e.byFirstDay(a.content().day()))
                .toList();
        var draft = new ItemDraft(
                        "ecf-synthesis",
                        10,
                        new Phrase("Synthèse du livret ECF", "Synthesis of the livret ECF"),
                        Grounds.ARRETE_2015_ARTICLE_8)
                .due(e.sessionDay())
                .from(signed)
                .next(
                        Owner.CENTRE,
                        "Faire signer la synthèse par le représentant de l'organisme de formation.",
                        "Have the synthesis signed by the training centre's representative.");
        if (signed.isEmpty()) {
            return draft.notMet("Non signée.", "Not signed.");
        }
        EcfSynthesisSigned last = signed.getLast().content();
        List<EcfActivity> activities = e.examinedBlocs().stream()
                .map(bloc -> EcfActivity.of(bloc.id(), e.candidate().file()))
                .toList();
        return EcfLivret.isOutdated(last, activities, e::byFirstDay)
                ? draft.next(
                                Owner.CENTRE,
                                "Faire signer de nouveau la synthèse par le représentant de l'organisme de formation.",
                                "Have the synthesis signed anew by the training centre's representative.")
                        .pending(
                                "Signée le %s, avant une fiche ECF qui décide.",
                                "Signed on %s, before an ECF sheet that decides.", last.day())
                : draft.met("Signée le %s.", "Signed on %s.", last.day());
    }
}
