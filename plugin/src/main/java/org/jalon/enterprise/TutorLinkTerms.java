package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jalon.candidacy.Candidacy;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * Whom a tutor's link is for, and when it opens.
 *
 * @param tutor the tutor's name as the centre gives it, 1 to 200 characters on one line
 * @param mail where the link may be sent to
 * @param from first day on which it opens, in the centre's zone
 * @param to last day on which it opens
 */
public record TutorLinkTerms(Company company, String tutor, Optional<String> mail, LocalDate from, LocalDate to) {

    /** How long a link opens after the training ends, in days, unless it is said otherwise. */
    public static final int DAYS_AFTER = 30;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAIL = 254;
    /** A contract of apprenticeship lasts three years at most (code du travail, L6222-7-1); some days follow it. */
    private static final int MOST_YEARS = 3;

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    public TutorLinkTerms {
        tutor = tutor.strip();
        mail = mail.map(String::strip).filter(text -> !text.isEmpty());
        BrokenRulesException.throwIfAny(nameRules(tutor), mailRules(mail), dateRules(from, to));
    }

    /** With the days that hold where none are given: from today or the training's first day, until 30 days after its end. */
    public static TutorLinkTerms of(
            Company company,
            String tutor,
            Optional<String> mail,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Candidacy candidacy,
            LocalDate today) {
        LocalDate first = from.orElseGet(
                () -> candidacy.trainingBegins().filter(today::isBefore).orElse(today));
        return new TutorLinkTerms(company, tutor, mail, first, to.orElseGet(() -> lastDay(candidacy, first)));
    }

    /** 30 days after the training ends, or after the first day where the training's end is past or unknown. */
    static LocalDate lastDay(Candidacy candidacy, LocalDate first) {
        return candidacy.trainingEnds().filter(first::isBefore).orElse(first).plusDays(DAYS_AFTER);
    }

    private static List<BrokenRule> nameRules(String tutor) {
        boolean bad = tutor.isEmpty()
                || tutor.length() > LONGEST_NAME
                || tutor.chars().anyMatch(Character::isISOControl);
        return BrokenRule.when(bad, "tutor", tutor, "a name has 1 to 200 characters and is on one line");
    }

    private static List<BrokenRule> mailRules(Optional<String> mail) {
        boolean bad = mail.map(
                        m -> m.length() > LONGEST_MAIL || !MAIL.matcher(m).matches())
                .orElse(false);
        return BrokenRule.when(bad, "mail", mail.orElse(""), "one mail address, such as tuteur@entreprise.example");
    }

    private static List<BrokenRule> dateRules(LocalDate from, LocalDate to) {
        boolean bad = to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS).plusDays(DAYS_AFTER));
        return BrokenRule.when(
                bad, "to", to, "a link opens from its first day, %s, for three years at most".formatted(from));
    }
}
