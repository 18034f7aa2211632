package org.jalon.examfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.framework.BlocId;
import org.jalon.journal.Line;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * One example of professional practice in a dossier professionnel.
 *
 * @param bloc the bloc whose activité-type it illustrates
 * @param pages how many pages it has
 * @param from first day of the practice, where it is written
 * @param to last day of the practice, where it is written
 */
public record DossierExample(
        BlocId bloc,
        @Line(DossierExample.LONGEST_TITLE) String title,
        int pages,
        Optional<Company> company,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_PAGES = 99;

    public DossierExample {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        title.isBlank() || title.length() > LONGEST_TITLE,
                        "title",
                        title,
                        "an example's title has 1 to " + LONGEST_TITLE + " characters"),
                BrokenRule.when(pages < 1 || pages > MOST_PAGES, "pages", pages, "an example has 1 to 99 pages"),
                ordered(from, to));
    }

    private static List<BrokenRule> ordered(Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean backwards = from.isPresent() && to.filter(from.get()::isAfter).isPresent();
        return BrokenRule.when(
                backwards, "to", to.map(LocalDate::toString).orElse(""), "it does not end before it begins");
    }
}
