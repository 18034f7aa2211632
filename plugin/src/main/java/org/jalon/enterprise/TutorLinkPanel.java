package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jalon.candidacy.Candidacy;

/**
 * What the centre sees of the tutors of one candidate.
 *
 * @param companies the companies that entries of time name, each once
 * @param weeks the weeks that have entries, with what tutors said of them
 * @param mailed whether links can be sent by mail
 * @param last the last day on which a new link opens unless it is said otherwise
 */
public record TutorLinkPanel(
        Candidacy candidacy,
        List<TutorLink> links,
        List<String> companies,
        List<TutorWeek> weeks,
        boolean mailed,
        LocalDate today,
        LocalDate last) {

    public TutorLink.Standing standing(TutorLink link) {
        return link.standing(today);
    }

    /** How many of the links open today. */
    public long open() {
        return links.stream().filter(link -> link.isOpen(today)).count();
    }

    public long confirmed() {
        return weeks.stream()
                .filter(week -> week.standing() == TutorWeek.Standing.CONFIRMED)
                .count();
    }

    /** The weeks that a tutor contests or that have changed since they were confirmed. */
    public List<TutorWeek> doubtful() {
        return weeks.stream()
                .filter(week -> week.standing() == TutorWeek.Standing.CONTESTED
                        || week.standing() == TutorWeek.Standing.CHANGED)
                .toList();
    }
}
