package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.enterprise.ProofReceived;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.PeriodRequirement;
import org.jalon.framework.Target;
import org.jalon.journal.Act;

/** Rules 5 to 9: the period in the company, its minutes, its proof and who received it (A2018 art. 5). */
final class EnterprisePeriodRule implements Rule {

    private static final Phrase TIME = new Phrase("Période en entreprise", "Period in the company");
    private static final Phrase HAND_OVER =
            new Phrase("Preuve remise au responsable de session", "Proof handed to the responsable de session");

    @Override
    public List<Item> examine(Examination e) {
        Optional<EnterprisePeriod> period = e.framework().enterprisePeriod();
        if (period.isEmpty()) {
            return List.of(new ItemDraft("enterprise-time", 5, TIME, Grounds.law("référentiel", "–"))
                    .undetermined(
                            "period-unknown",
                            "Cette version ne dit rien de la période en entreprise.",
                            "This version says nothing of the period in the company."));
        }
        PeriodRequirement owed = period.get().of(e.target());
        if (!e.fromFormation()) {
            return List.of(notOwed(owed, "Pas de période en entreprise en VAE.", "No period in the company in VAE."));
        }
        if (!owed.owed()) {
            return List.of(notOwed(owed, "Non due pour cette épreuve.", "Not due for this target."));
        }
        return List.of(time(e, period.get(), owed), handOver(e, owed));
    }

    private static Item notOwed(PeriodRequirement owed, String fr, String en) {
        return new ItemDraft("enterprise-time", 5, TIME, Grounds.law(owed.provenance()))
                .restsOn(owed.provenance())
                .notApplicable(fr, en);
    }

    private static Item time(Examination e, EnterprisePeriod period, PeriodRequirement owed) {
        TimeLedger diary = TimeLedger.of(e);
        AttestedTime accepted = AttestedTime.of(e.enterprise().accepted());
        AttestedTime received = AttestedTime.of(e.enterprise().proofs());
        OptionalInt threshold = reference(period, owed);
        var draft = draft(e, owed, diary, accepted, threshold);
        if (threshold.isEmpty()) {
            return draft.undetermined("threshold-unknown", "Aucune durée de référence.", "No duration to refer to.");
        }
        var account =
                new PeriodAccount(threshold.getAsInt(), !e.enterprise().time().isEmpty(), diary, accepted, received);
        if (owed.thresholdMinutes().isEmpty()) {
            return withoutThreshold(draft, account, outsideTraining(e));
        }
        return judge(draft, account, outsideTraining(e));
    }

    /** Where the text fixes no duration for the target, that of the titre is what surely suffices. */
    private static OptionalInt reference(EnterprisePeriod period, PeriodRequirement owed) {
        return owed.thresholdMinutes().isPresent()
                ? owed.thresholdMinutes()
                : period.of(new Target.Titre()).thresholdMinutes();
    }

    private static ItemDraft draft(
            Examination e, PeriodRequirement owed, TimeLedger diary, AttestedTime accepted, OptionalInt threshold) {
        var draft = new ItemDraft("enterprise-time", 6, TIME, Grounds.law(owed.provenance()))
                .restsOn(owed.provenance())
                .due(e.eve())
                .figure(Figure.minutes("minutes-recorded", diary.total()))
                .figure(Figure.minutes(Figure.MINUTES_ATTESTED, accepted.least()))
                .from(e.enterprise().time())
                .from(e.enterprise().proofs())
                .from(e.enterprise().acceptances());
        threshold.ifPresent(t -> draft.figure(Figure.minutes("threshold", t)));
        diary.flags().forEach(f -> draft.warn(f));
        return draft;
    }

    private static Item judge(ItemDraft draft, PeriodAccount account, List<Act<ProofReceived>> outside) {
        return switch (account.standing()) {
            case MET -> outside.isEmpty() ? met(draft, account) : outsideTraining(draft);
            case SEVERAL_COMPANIES -> severalCompanies(draft);
            case DIFFERENT_SIDES -> differentSides(draft, account);
            case AWAITS_PROOF ->
                draft.next(
                                Owner.CENTRE,
                                "Obtenir une preuve de la période et l'accepter.",
                                "Obtain a proof of the period and accept it.")
                        .pending(
                                "%s déclarées ; aucune preuve acceptée ne les atteste.",
                                "%s declared; no accepted proof attests them.", Minutes.of(account.declared()));
            case SHORT ->
                draft.next(
                                Owner.CANDIDATE,
                                "Accomplir et faire attester le temps manquant : %s.",
                                "Do and have attested the missing time: %s.",
                                Minutes.of(account.missing()))
                        .notMet(
                                "%s sur %s : il manque %s.",
                                "%s of %s: %s missing.",
                                Minutes.of(account.reached()),
                                Minutes.of(account.threshold()),
                                Minutes.of(account.missing()));
        };
    }

    /** CCP1 under the 2018 version: a period and its proof are due, their duration is not fixed (rule 5). */
    private static Item withoutThreshold(ItemDraft draft, PeriodAccount account, List<Act<ProofReceived>> outside) {
        if (account.standing() == PeriodAccount.Standing.MET && outside.isEmpty()) {
            return met(draft, account);
        }
        if (account.attested() > 0) {
            return draft.next(
                            Owner.CENTRE,
                            "Décider, une fois pour le centre, si cette durée suffit pour ce CCP.",
                            "Decide, once for the centre, whether this duration suffices for this CCP.")
                    .undetermined(
                            "duration-not-fixed",
                            "%s attestées : le texte ne fixe pas de durée pour ce CCP.",
                            "%s attested: the text fixes no duration for this CCP.",
                            Minutes.of(account.attested()));
        }
        draft.next(
                Owner.CENTRE,
                "Obtenir une preuve de la période et l'accepter.",
                "Obtain a proof of the period and accept it.");
        return account.declared() > 0
                ? draft.pending(
                        "%s déclarées, sans preuve acceptée.",
                        "%s declared, without an accepted proof.", Minutes.of(account.declared()))
                : draft.notMet("Aucune période, aucune preuve.", "No period, no proof.");
    }

    private static Item met(ItemDraft draft, PeriodAccount account) {
        if (account.hasDiary() && account.diary().total() != account.attested()) {
            draft.warn(
                    "Le relevé (%s) et la preuve (%s) diffèrent sans changer le résultat.",
                    "The diary (%s) and the proof (%s) differ without changing the result.",
                    Minutes.of(account.diary().total()),
                    Minutes.of(account.attested()));
        }
        return draft.met(
                "%s attestées pour %s dues.",
                "%s attested for %s due.", Minutes.of(account.attested()), Minutes.of(account.threshold()));
    }

    private static Item severalCompanies(ItemDraft draft) {
        return draft.next(
                        Owner.CENTRE,
                        "Décider si les périodes de plusieurs entreprises s'additionnent (le texte est au singulier).",
                        "Decide whether periods in several companies add up (the text is in the singular).")
                .undetermined(
                        "several-companies",
                        "La durée n'est atteinte qu'en additionnant plusieurs entreprises ou preuves.",
                        "The duration is reached only by adding several companies or proofs.");
    }

    private static Item differentSides(ItemDraft draft, PeriodAccount account) {
        return draft.next(
                        Owner.CENTRE,
                        "Rapprocher le relevé et la preuve, corriger ou décider.",
                        "Reconcile diary and proof, correct or decide.")
                .undetermined(
                        "different-sides",
                        "Le relevé (%s) et la preuve (%s) sont de part et d'autre du seuil de %s.",
                        "The diary (%s) and the proof (%s) lie on either side of the threshold of %s.",
                        Minutes.of(account.diary().total()),
                        Minutes.of(account.attested()),
                        Minutes.of(account.threshold()));
    }

    private static Item outsideTraining(ItemDraft draft) {
        return draft.next(
                        Owner.CENTRE,
                        "Vérifier les dates de la preuve, la faire rectifier ou décider.",
                        "Check the proof's dates, have it corrected or decide.")
                .undetermined(
                        "proof-outside-training",
                        "La preuve couvre des jours hors de la formation ou après la veille de la session.",
                        "The proof covers days outside the training or after the session's eve.");
    }

    private static List<Act<ProofReceived>> outsideTraining(Examination e) {
        var outside = new ArrayList<Act<ProofReceived>>();
        for (Act<ProofReceived> proof : e.enterprise().accepted()) {
            ProofReceived p = proof.content();
            boolean early =
                    e.candidacy().trainingBegins().map(p.from()::isBefore).orElse(false);
            boolean late = e.candidacy().trainingEnds().map(p.to()::isAfter).orElse(false)
                    || e.eve().map(p.to()::isAfter).orElse(false);
            if (early || late) {
                outside.add(proof);
            }
        }
        return outside;
    }

    private static Item handOver(Examination e, PeriodRequirement owed) {
        var handOvers = e.enterprise().handOvers();
        var draft = new ItemDraft("proof-hand-over", 9, HAND_OVER, Grounds.law(owed.provenance()))
                .restsOn(owed.provenance())
                .due(e.sessionDay())
                .from(handOvers)
                .next(
                        Owner.CENTRE,
                        "Remettre la preuve au responsable de session au plus tard le premier jour.",
                        "Hand the proof to the responsable de session by the first day.");
        if (handOvers.isEmpty()) {
            return draft.notMet("Pas encore remise.", "Not handed over yet.");
        }
        var last = handOvers.getLast().content();
        return draft.met("Remise le %s à %s.", "Handed over on %s to %s.", last.day(), last.receiver());
    }
}
