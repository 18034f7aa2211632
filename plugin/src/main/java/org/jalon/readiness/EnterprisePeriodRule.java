package org.jalon.readiness;

import java.util.List;
import java.util.Optional;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.PeriodRequirement;
import org.jalon.framework.Provenance;
import org.jalon.journal.Act;

/** Rules 5 to 9: whether a period in the company is due, its time, its proof and who received it (A2018 art. 5). */
final class EnterprisePeriodRule implements Rule {

    private static final Phrase HAND_OVER =
            new Phrase("Preuve remise au responsable de session", "Proof handed to the responsable de session");

    @Override
    public List<Item> examine(Examination e) {
        Optional<EnterprisePeriod> period = e.framework().enterprisePeriod();
        if (period.isEmpty()) {
            return List.of(
                    new ItemDraft("enterprise-time", 5, PeriodTime.TITLE, Grounds.policy("période en entreprise"))
                            .undetermined(
                                    "period-unknown",
                                    "Cette version ne dit rien de la période en entreprise.",
                                    "This version says nothing of the period in the company."));
        }
        PeriodRequirement owed = period.get().of(e.target());
        if (!period.get().owedBy().value().contains(e.candidacy().origin())) {
            var vae = new Phrase("Pas de période en entreprise en VAE.", "No period in the company in VAE.");
            return notOwed(e, period.get().owedBy().provenance(), vae);
        }
        if (!owed.owed()) {
            return notOwed(e, owed.provenance(), new Phrase("Non due pour cette cible.", "Not due for this target."));
        }
        return List.of(PeriodTime.of(e, period.get(), owed).item(), handOver(e, period.get(), owed));
    }

    private static List<Item> notOwed(Examination e, Provenance why, Phrase finding) {
        return List.of(
                new ItemDraft("enterprise-time", 5, PeriodTime.TITLE, e.groundsOf(why))
                        .restsOn(why)
                        .as(State.NOT_APPLICABLE, finding),
                new ItemDraft("proof-hand-over", 9, HAND_OVER, e.groundsOf(why))
                        .restsOn(why)
                        .as(State.NOT_APPLICABLE, finding));
    }

    /** Each accepted proof is to be handed over; what was handed over and is no accepted proof settles nothing. */
    private static Item handOver(Examination e, EnterprisePeriod period, PeriodRequirement owed) {
        List<Act<ProofHandedOver>> handOvers = e.enterprise().handOvers();
        List<Act<ProofReceived>> accepted = e.enterprise().accepted();
        List<Act<ProofHandedOver>> inTime =
                handOvers.stream().filter(a -> e.byFirstDay(a.content().day())).toList();
        List<Act<ProofReceived>> wanting =
                accepted.stream().filter(p -> !isIn(inTime, p)).toList();
        var draft = new ItemDraft("proof-hand-over", 9, HAND_OVER, e.groundsOf(owed.provenance()))
                .restsOn(owed.provenance())
                .restsOn(period.proofKeptBy().provenance())
                .due(e.sessionDay())
                .from(handOvers)
                .next(
                        Owner.CENTRE,
                        "Remettre la preuve au responsable de session au plus tard le premier jour.",
                        "Hand the proof to the responsable de session by the first day.");
        if (wanting.isEmpty() && !accepted.isEmpty()) {
            return handedOver(draft, inTime, accepted);
        }
        if (wanting.size() == accepted.size()
                && e.holdsPartOfTheTitre()
                && PeriodLeft.of(e, period).isEmpty()) {
            return PeriodLeft.undetermined(draft, new Phrase("Pas remise.", "Not handed over."));
        }
        return wanting(draft, handOvers, accepted, wanting);
    }

    private static boolean isIn(List<Act<ProofHandedOver>> handOvers, Act<ProofReceived> proof) {
        return handOvers.stream().anyMatch(h -> h.content().holds(proof));
    }

    private static Item wanting(
            ItemDraft draft,
            List<Act<ProofHandedOver>> handOvers,
            List<Act<ProofReceived>> accepted,
            List<Act<ProofReceived>> wanting) {
        if (handOvers.isEmpty()) {
            return draft.notMet("Pas encore remise.", "Not handed over yet.");
        }
        if (accepted.isEmpty()) {
            return draft.next(
                            Owner.CENTRE,
                            "Accepter une preuve qui tient, puis consigner sa remise au responsable de session.",
                            "Accept a proof that stands, then record that the responsable de session has it.")
                    .notMet(
                            "Ce qui a été remis n'est pas une preuve acceptée.",
                            "What was handed over is no accepted proof.");
        }
        ProofReceived first = wanting.getFirst().content();
        if (wanting.stream().allMatch(p -> isIn(handOvers, p))) {
            return draft.notMet(
                    "Remise après le premier jour de la session.", "Handed over after the session's first day.");
        }
        return draft.notMet(
                "La preuve de %s reçue le %s n'est pas remise (preuves acceptées et non remises : %d).",
                "The proof of %s received on %s is not handed over (accepted proofs not handed over: %d).",
                first.company().name(),
                first.day(),
                wanting.size());
    }

    private static Item handedOver(
            ItemDraft draft, List<Act<ProofHandedOver>> inTime, List<Act<ProofReceived>> accepted) {
        ProofHandedOver last = inTime.stream()
                .map(Act::content)
                .filter(h -> accepted.stream().anyMatch(h::holds))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return last.earlierSession()
                .map(earlier -> draft.met(
                        "Remise le %s à %s ; elle est au dossier de la session antérieure %s.",
                        "Handed over on %s to %s; it lies in the file of the earlier session %s.",
                        last.day(),
                        last.receiver(),
                        earlier))
                .orElseGet(
                        () -> draft.met("Remise le %s à %s.", "Handed over on %s to %s.", last.day(), last.receiver()));
    }
}
