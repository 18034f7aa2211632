package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.examfile.Derogation;

/**
 * What a person decides of an item (rule 22).
 *
 * @param item id of the item in the present report
 * @param question the item's question, as the report names it; absent with a derogation
 * @param wholeCentre whether it holds for every candidate of this framework version and target
 * @param fromMinutes it holds only where at least so many minutes in the company are attested
 * @param text the text on which it rests, where there is one
 * @param until last day on which it holds; without end if absent
 */
public record DecisionTerms(
        String item,
        Optional<String> question,
        boolean met,
        String reason,
        boolean wholeCentre,
        Optional<Integer> fromMinutes,
        Optional<Derogation> derogation,
        Optional<String> text,
        Optional<LocalDate> until) {}
