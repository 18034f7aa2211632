package org.jalon.readiness;

import java.util.List;
import org.jalon.enterprise.TutorWeek;
import org.jalon.enterprise.TutorWeek.Standing;

/**
 * What tutors said of the recorded weeks: information that changes no state, for the arrêté asks for a proof and its
 * acceptance is a person's act. Nothing is said where no tutor spoke.
 */
record TutorView(Examination e, List<TutorWeek> weeks) {

    static TutorView of(Examination e) {
        return new TutorView(e, TutorWeek.of(e.enterprise()));
    }

    void addTo(ItemDraft draft) {
        if (e.enterprise().tutor().isEmpty()) {
            return;
        }
        draft.from(e.enterprise().tutor())
                .figure(new Figure("weeks-recorded", weeks.size(), "weeks"))
                .figure(new Figure("weeks-confirmed", count(Standing.CONFIRMED), "weeks"))
                .figure(new Figure("weeks-contested", count(Standing.CONTESTED), "weeks"));
        for (TutorWeek week : weeks) {
            switch (week.standing()) {
                case CONTESTED ->
                    draft.warn(
                            "Semaine du %s (%s) : contestée par le tuteur.",
                            "Week of %s (%s): contested by the tutor.",
                            week.monday(),
                            week.company().name());
                case CHANGED ->
                    draft.warn(
                            "Semaine du %s (%s) : modifiée depuis que le tuteur l'a confirmée.",
                            "Week of %s (%s): changed since the tutor confirmed it.",
                            week.monday(),
                            week.company().name());
                case TO_CONFIRM, CONFIRMED -> {}
            }
        }
    }

    private long count(Standing standing) {
        return weeks.stream().filter(week -> week.standing() == standing).count();
    }
}
