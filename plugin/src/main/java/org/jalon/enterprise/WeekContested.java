package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;

/**
 * A tutor said that the entries of one week are not right.
 *
 * @param day when the tutor did so
 * @param week the Monday of the week
 * @param entries what was contested
 * @param remark what is not right, in the tutor's words, 1 to 1000 characters
 */
public record WeekContested(
        LocalDate day,
        TutorLinkId link,
        Company company,
        LocalDate week,
        List<SeenEntry> entries,
        @Prose(WeekContested.LONGEST_REMARK) String remark)
        implements TutorAct {

    public static final int LONGEST_REMARK = 1000;

    public WeekContested {
        entries = List.copyOf(entries);
        remark = remark.strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw new IllegalArgumentException("remark has 1 to %d characters".formatted(LONGEST_REMARK));
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_WEEK_CONTESTED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(week.toString());
    }
}
