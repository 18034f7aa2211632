package org.jalon.examfile;

import java.time.LocalDate;
import org.jalon.enterprise.Company;
import org.jalon.framework.Origin;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * What a version of an exam document draws on (A2018 art. 5): the period in the company from formation, the professional
 * activity from VAE.
 *
 * @param company where the facts happened
 * @param from first day of the facts
 * @param to last day of the facts
 */
public record DocumentFacts(Basis basis, Company company, LocalDate from, LocalDate to) {

    /** Which experience a document is made from. */
    public enum Basis {
        ENTERPRISE_PERIOD,
        PROFESSIONAL_ACTIVITY;

        /** The one that the article names for the candidate's path. */
        public static Basis of(Origin origin) {
            return origin == Origin.VAE ? PROFESSIONAL_ACTIVITY : ENTERPRISE_PERIOD;
        }
    }

    public DocumentFacts {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                to.isBefore(from), "facts.to", to, "the facts do not end before they begin, on " + from));
    }
}
