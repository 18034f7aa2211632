package org.jalon.enterprise;

import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.PeriodRequirement;
import org.jalon.framework.Provenance;
import org.jalon.framework.Target;

/**
 * What a framework version asks for as a period in the company.
 *
 * @param owed whether a period and its proof are due at all
 * @param minutes the least duration in whole minutes; empty where no text fixes one
 * @param text which text says so, with its article; empty where none is known
 * @param settled whether the text is official, or a person of the centre confirmed the datum
 */
public record PeriodDue(boolean owed, OptionalInt minutes, Optional<String> text, boolean settled) {

    public static PeriodDue of(Framework framework, Target target) {
        return framework
                .enterprisePeriod()
                .map(period -> of(framework, period.of(target)))
                .orElseGet(() -> new PeriodDue(false, OptionalInt.empty(), Optional.empty(), false));
    }

    private static PeriodDue of(Framework framework, PeriodRequirement requirement) {
        Provenance provenance = requirement.provenance();
        String article = provenance.source().article();
        String title = framework
                .findText(provenance.source().text())
                .map(LegalText::title)
                .orElse(provenance.source().text());
        return new PeriodDue(
                requirement.owed(),
                requirement.thresholdMinutes(),
                Optional.of(title + ", " + (Character.isDigit(article.charAt(0)) ? "art.\u00a0" + article : article)),
                provenance.settled());
    }
}
