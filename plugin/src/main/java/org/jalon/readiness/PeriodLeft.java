package org.jalon.readiness;

import java.util.List;
import org.jalon.framework.Bloc;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.PeriodRequirement;

/** What of the period is left to ask of one who aims at the titre and holds a CCP of it (rules 4, 5 and 16). */
final class PeriodLeft {

    private PeriodLeft() {}

    /** The requirements of the missing CCPs that owe a period by themselves. */
    static List<PeriodRequirement> of(Examination e, EnterprisePeriod period) {
        return e.examinedBlocs().stream()
                .map(Bloc::ccp)
                .map(period::of)
                .filter(PeriodRequirement::owed)
                .toList();
    }

    /** A2018 art. 5 asks the period for « les épreuves du titre »; what one who holds a CCP takes of them, a person decides. */
    static Item undetermined(ItemDraft draft, Phrase found) {
        return draft.next(
                        Owner.CENTRE,
                        "Décider, avec le type de session, si la période du titre reste due, puis consigner la décision.",
                        "Decide, together with the session type, whether the titre's period is still due, then record the decision.")
                .undetermined(
                        "period-with-ccp-held",
                        found.then(
                                new Phrase(
                                        "Un CCP est détenu : aucun texte ne dit si la période reste due pour ce qui manque du titre.",
                                        "A CCP is held: no text says whether the period is still due for what is left of the titre.")));
    }
}
