package org.jalon.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jalon.enterprise.EnterpriseAct;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimePlanned;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an act about the period in a few words, as a page does once it was recorded or withdrawn. */
@Component
public final class PeriodWording {

    private final MessageSource messages;

    PeriodWording(MessageSource messages) {
        this.messages = messages;
    }

    public String of(EnterpriseAct act, Locale locale) {
        return switch (act) {
            case TimeDone time ->
                say(
                        locale,
                        "period.said.time." + time.unit(),
                        Wording.hours(time.minutes()),
                        date(time.day(), locale),
                        time.company().name());
            case ProofReceived proof ->
                say(
                        locale,
                        "period.said.proof",
                        Wording.hours(proof.minutes()),
                        proof.company().name(),
                        date(proof.from(), locale),
                        date(proof.to(), locale),
                        proof.signatory());
            case TimePlanned plan ->
                say(
                        locale,
                        "period.said.plan",
                        plan.company().name(),
                        date(plan.from(), locale),
                        date(plan.to(), locale));
            case ProofAccepted accepted -> say(locale, "period.said.acceptance", date(accepted.day(), locale));
            default -> say(locale, "period.said.other", date(act.day(), locale));
        };
    }

    private String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(say(locale, "period.said.date"), locale)
                .format(day);
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
