package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The two limits that can be read after a partial success: one year, and the titre's validity plus one year (A2015 art. 10).
 *
 * @param year last day of the year after the deliberation
 * @param titre the day on which the titre's validity plus one year ends, which itself can be read both ways; empty where it
 *     is not known
 */
record PartialSuccessLimits(LocalDate year, Optional<LocalDate> titre) {

    static PartialSuccessLimits of(Examination e, LocalDate deliberated) {
        var validity = e.framework().validity();
        boolean settled = validity.anniversary().provenance().settled()
                && validity.prolongation()
                        .map(p -> p.duration().provenance().settled())
                        .orElse(false);
        return new PartialSuccessLimits(
                deliberated.plus(e.policy().representationWithin()),
                settled ? validity.prolongationAnniversary() : Optional.empty());
    }

    /** Up to that day neither has passed; where the titre's is not known, the year alone says so. */
    LocalDate first() {
        return titre.map(end -> end.minusDays(1)).filter(year::isAfter).orElse(year);
    }

    /** After that day both have passed; empty where the titre's is not known. */
    Optional<LocalDate> last() {
        return titre.map(end -> year.isAfter(end) ? year : end);
    }

    Phrase words() {
        Phrase end = titre.map(day -> Phrase.of("%s", "%s", day)).orElse(new Phrase("fin inconnue", "end unknown"));
        return Phrase.of(
                "Deux délais se lisent après une réussite partielle : un an (%s) et la validité du titre plus un an (%s).",
                "Two limits can be read after partial success: one year (%s) and the titre's validity plus one year (%s).",
                year,
                end);
    }
}
