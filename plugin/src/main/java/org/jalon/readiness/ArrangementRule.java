package org.jalon.readiness;

import java.util.List;
import org.jalon.examfile.Arrangement;

/** Rule 22: an aménagement d'épreuves is no derogation from the hours; each request is followed by its own deadline, as advice. */
final class ArrangementRule implements Rule {

    private static final Phrase TITLE = new Phrase("Aménagement d'épreuves", "Arrangement of the examination");

    @Override
    public List<Item> examine(Examination e) {
        return Arrangement.of(e.candidate().file()).stream()
                .map(arrangement -> item(e, arrangement))
                .toList();
    }

    private static Item item(Examination e, Arrangement arrangement) {
        var request = arrangement.request();
        var draft = new ItemDraft(
                        "arrangement:" + request.id(), 22, TITLE, Grounds.policy("suivi de l'aménagement demandé"))
                .advisory()
                .from(List.of(request))
                .due(request.content().deadline().or(e::eve))
                .next(
                        Owner.CENTRE,
                        "Obtenir la réponse avant l'échéance et la consigner.",
                        "Obtain the answer before the deadline and record it.");
        arrangement.answer().ifPresent(answer -> draft.from(List.of(answer)));
        return switch (arrangement.state()) {
            case ASKED ->
                draft.pending(
                        "Demandé le %s, sans réponse.",
                        "Asked for on %s, without an answer.", request.content().day());
            case GRANTED ->
                draft.met(
                        "Accordé par %s le %s.",
                        "Granted by %s on %s.",
                        arrangement.answer().orElseThrow().content().authority(),
                        arrangement.answer().orElseThrow().content().day());
            case REFUSED ->
                draft.notMet(
                        "Refusé par %s le %s.",
                        "Refused by %s on %s.",
                        arrangement.answer().orElseThrow().content().authority(),
                        arrangement.answer().orElseThrow().content().day());
        };
    }
}
