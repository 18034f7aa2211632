package org.jalon.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.enterprise.AttestedTime;
import org.jalon.enterprise.ProofReceived;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.PeriodRequirement;
import org.jalon.framework.Target;
import org.jalon.journal.Act;

/** Rules 5 to 8 for one candidate who owes a period: its minutes in the diary and by accepted proofs. */
record PeriodTime(Examination e, EnterprisePeriod period, PeriodRequirement owed, TimeLedger diary) {

    static final Phrase TITLE = new Phrase("Période en entreprise", "Enterprise period");

    static PeriodTime of(Examination e, EnterprisePeriod period, PeriodRequirement owed) {
        return new PeriodTime(e, period, owed, TimeLedger.of(e));
    }

    Item item() {
        OptionalInt threshold = reference();
        ItemDraft draft = draft();
        if (threshold.isEmpty()) {
            return draft.undetermined("threshold-unknown", "Aucune durée de référence.", "No duration to refer to.");
        }
        List<Act<ProofReceived>> accepted = e.enterprise().accepted();
        List<Act<ProofReceived>> sound =
                accepted.stream().filter(p -> isInTraining(p.content())).toList();
        PeriodAccount surely = account(threshold.getAsInt(), sound);
        PeriodAccount all = account(threshold.getAsInt(), accepted);
        draft.figure(Figure.minutes("minutes-recorded", all.diary().total()))
                .figure(Figure.minutes(Figure.MINUTES_ATTESTED, all.attested()))
                .figure(Figure.minutes(Figure.MINUTES_CERTAIN, surely.certain()))
                .figure(Figure.minutes("threshold", threshold.getAsInt()));
        all.diary().flags().forEach(draft::warn);
        warnOfProofs(draft, accepted, sound);
        TutorView.of(e).addTo(draft);
        if (surely.standing() == PeriodAccount.Standing.MET) {
            return met(draft, surely);
        }
        boolean doubtfulDates = sound.size() < accepted.size();
        if (e.holdsPartOfTheTitre()) {
            return withCcpHeld(draft, accepted, all, doubtfulDates);
        }
        return owed.thresholdMinutes().isPresent()
                ? judge(draft, all, doubtfulDates)
                : withoutThreshold(draft, all, doubtfulDates && sound.isEmpty());
    }

    /** Where the text fixes no duration for the target, that of the titre is what surely suffices. */
    private OptionalInt reference() {
        return owed.thresholdMinutes().isPresent()
                ? owed.thresholdMinutes()
                : period.of(new Target.Titre()).thresholdMinutes();
    }

    private ItemDraft draft() {
        var draft = new ItemDraft("enterprise-time", 6, TITLE, e.groundsOf(owed.provenance()))
                .restsOn(owed.provenance())
                .restsOn(period.owedBy().provenance())
                .due(e.eve())
                .from(e.enterprise().time())
                .from(e.enterprise().proofs())
                .from(e.enterprise().acceptances());
        if (e.candidacy().alternance()) {
            draft.restsOn(period.includedInAlternance().provenance());
        }
        return draft;
    }

    private PeriodAccount account(int threshold, List<Act<ProofReceived>> accepted) {
        return new PeriodAccount(
                threshold,
                !e.enterprise().time().isEmpty(),
                diary,
                AttestedTime.of(accepted),
                AttestedTime.of(e.enterprise().proofs()));
    }

    /** Within the training where its dates are known, done by now and before the session; « réalisée durant la formation ». */
    private boolean isInTraining(ProofReceived proof) {
        boolean begun = e.candidacy()
                .trainingBegins()
                .map(d -> !proof.from().isBefore(d))
                .orElse(false);
        boolean over = e.candidacy().trainingEnds().map(proof.to()::isAfter).orElse(false)
                || e.eve().map(proof.to()::isAfter).orElse(false);
        return begun && !over && !proof.to().isAfter(e.today());
    }

    private void warnOfProofs(ItemDraft draft, List<Act<ProofReceived>> accepted, List<Act<ProofReceived>> sound) {
        int waiting = e.enterprise().proofs().size() - accepted.size();
        if (waiting > 0) {
            draft.warn(
                    "Preuves reçues qui attendent d'être acceptées : %d.",
                    "Proofs received that wait for acceptance: %d.", waiting);
        }
        accepted.stream()
                .map(Act::content)
                .filter(p -> p.minutes() > e.policy().maxMinutesADay() * p.days())
                .forEach(p -> draft.warn(
                        "Preuve de %s : %s du %s au %s, plus de %s par jour.",
                        "Proof of %s: %s from %s to %s, more than %s a day.",
                        p.company().name(),
                        Minutes.of(p.minutes()),
                        p.from(),
                        p.to(),
                        Minutes.of(e.policy().maxMinutesADay())));
        int doubtful = accepted.size() - sound.size();
        if (doubtful > 0) {
            draft.warn(
                    "Preuves acceptées qui couvrent des jours hors des dates de formation, à venir ou après la veille de la session : %d.",
                    "Accepted proofs that cover days outside the training's dates, ahead or after the session's eve: %d.",
                    doubtful);
        }
    }

    private Item judge(ItemDraft draft, PeriodAccount account, boolean doubtfulDates) {
        return switch (account.standing()) {
            case MET, DOUBTFUL -> {
                var doubts = new ArrayList<>(account.doubts());
                if (doubtfulDates) {
                    doubts.add(PeriodDoubt.OUTSIDE_TRAINING);
                }
                yield doubtful(draft, account, doubts);
            }
            case AWAITS_PROOF ->
                awaitsProof(draft)
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

    /**
     * Rules 5 and 16, the titre aimed at and a CCP of it held: whether the titre's duration is still due for what is left is
     * written nowhere, so that only what the missing CCPs themselves owe can be wanting.
     */
    private Item withCcpHeld(
            ItemDraft draft, List<Act<ProofReceived>> accepted, PeriodAccount ofTheTitre, boolean doubtfulDates) {
        List<PeriodRequirement> left = PeriodLeft.of(e, period);
        OptionalInt least =
                left.stream().flatMapToInt(r -> r.thresholdMinutes().stream()).max();
        if (least.isPresent()) {
            PeriodAccount ofTheCcp = account(least.getAsInt(), accepted);
            if (ofTheCcp.standing() == PeriodAccount.Standing.SHORT
                    || ofTheCcp.standing() == PeriodAccount.Standing.AWAITS_PROOF) {
                return judge(draft, ofTheCcp, doubtfulDates);
            }
        } else if (!left.isEmpty() && !ofTheTitre.hasProof()) {
            return withoutThreshold(draft, ofTheTitre, doubtfulDates);
        }
        return PeriodLeft.undetermined(
                draft, Phrase.of("%s attestées.", "%s attested.", Minutes.of(ofTheTitre.attested())));
    }

    /** CCP1 under the 2018 version: a period and its proof are due, their duration is not fixed (rule 5). */
    private Item withoutThreshold(ItemDraft draft, PeriodAccount account, boolean doubtfulDates) {
        if (account.hasProof()) {
            return doubtful(
                    draft,
                    account,
                    doubtfulDates
                            ? List.of(PeriodDoubt.DURATION_NOT_FIXED, PeriodDoubt.OUTSIDE_TRAINING)
                            : List.of(PeriodDoubt.DURATION_NOT_FIXED));
        }
        int declared = Math.max(account.declared(), account.received().least());
        return declared > 0
                ? awaitsProof(draft)
                        .pending(
                                "%s déclarées, sans preuve acceptée.",
                                "%s declared, without an accepted proof.", Minutes.of(declared))
                : awaitsProof(draft).notMet("Aucune période, aucune preuve.", "No period, no proof.");
    }

    private ItemDraft awaitsProof(ItemDraft draft) {
        return e.enterprise().proofs().size() > e.enterprise().accepted().size()
                ? draft.next(
                        Owner.CENTRE,
                        "Examiner la preuve reçue, puis l'accepter ou en demander une autre.",
                        "Examine the proof received, then accept it or ask for another.")
                : draft.next(
                        Owner.CENTRE,
                        "Obtenir une preuve de la période et l'accepter.",
                        "Obtain a proof of the period and accept it.");
    }

    private Item met(ItemDraft draft, PeriodAccount account) {
        if (account.hasDiary() && account.diary().total() != account.attested()) {
            draft.warn(
                    "Le relevé (%s) et la preuve (%s) diffèrent sans changer le résultat.",
                    "The diary (%s) and the proof (%s) differ without changing the result.",
                    Minutes.of(account.diary().total()),
                    Minutes.of(account.attested()));
        }
        Minutes attested = Minutes.of(account.attested());
        Minutes threshold = Minutes.of(account.threshold());
        return owed.thresholdMinutes().isPresent()
                ? draft.met("%s attestées pour %s dues.", "%s attested for %s due.", attested, threshold)
                : draft.met(
                        "%s attestées : les %s du titre sont atteintes, ce CCP n'en demande pas plus.",
                        "%s attested: the %s of the titre are reached, this CCP asks for no more.",
                        attested,
                        threshold);
    }

    private static Item doubtful(ItemDraft draft, PeriodAccount account, List<PeriodDoubt> doubts) {
        Phrase finding = doubts.stream()
                .map(d -> finding(d, account))
                .reduce(Phrase::then)
                .orElseThrow();
        Phrase step =
                doubts.stream().map(PeriodDoubt::step).reduce(Phrase::then).orElseThrow();
        return draft.next(Owner.CENTRE, step).undetermined(PeriodDoubt.question(doubts), finding);
    }

    private static Phrase finding(PeriodDoubt doubt, PeriodAccount account) {
        Minutes diary = Minutes.of(account.diary().total());
        Minutes threshold = Minutes.of(account.threshold());
        return switch (doubt) {
            case DIFFERENT_SIDES ->
                Phrase.of(
                        "Le relevé (%s) et la preuve (%s) sont de part et d'autre du seuil de %s.",
                        "The diary (%s) and the proof (%s) lie on either side of the threshold of %s.",
                        diary,
                        Minutes.of(account.claimed()),
                        threshold);
            case OTHER_COMPANIES ->
                Phrase.of(
                        "Le relevé n'atteint %s qu'avec une autre entreprise que celle de la preuve.",
                        "The diary reaches %s only with another company than the proof's.", threshold);
            case SEVERAL_COMPANIES ->
                Phrase.of(
                        "La durée de %s n'est atteinte qu'en additionnant plusieurs entreprises.",
                        "The duration of %s is reached only by adding several companies.", threshold);
            case OVERLAPPING_PROOFS ->
                Phrase.of(
                        "Des preuves d'une même entreprise ont des dates communes : %s attestées au moins, %s au plus.",
                        "Proofs of one company have common dates: %s attested at least, %s at most.",
                        Minutes.of(account.attested()),
                        Minutes.of(account.accepted().most()));
            case OUTSIDE_TRAINING ->
                new Phrase(
                        "Une preuve acceptée couvre des jours qui ne sont pas sûrement dans la formation : hors de ses dates (ou elles ne sont pas consignées), encore à venir, ou après la veille de la session.",
                        "An accepted proof covers days that do not surely lie within the training: outside its dates (or these are not recorded), still ahead, or after the session's eve.");
            case DURATION_NOT_FIXED ->
                Phrase.of(
                        "%s attestées : le texte ne fixe pas de durée pour ce CCP.",
                        "%s attested: the text fixes no duration for this CCP.", Minutes.of(account.attested()));
        };
    }
}
