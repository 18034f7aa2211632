package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.profile.ActTemplate;

/**
 * A tutor confirmed the entries of one week; it is no proof in the sense of A2018 art. 5, which a person accepts.
 *
 * @param day when the tutor did so
 * @param week the Monday of the week
 * @param entries what was confirmed: a later change of the week shows against it
 */
public record WeekConfirmed(LocalDate day, TutorLinkId link, Company company, LocalDate week, List<SeenEntry> entries)
        implements TutorAct {

    public WeekConfirmed {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries are empty; a confirmation is of one entry at least");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_WEEK_CONFIRMED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(week.toString());
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.of(Duration.ofMinutes(
                entries.stream().mapToLong(SeenEntry::minutes).sum()));
    }
}
