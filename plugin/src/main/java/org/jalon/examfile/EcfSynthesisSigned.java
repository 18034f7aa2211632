package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * The centre's representative signed the synthesis of the livret ECF.
 *
 * @param signedBy the representative's name on that day
 * @param copyHandedOverOn when the candidate got a copy, where that was the same occasion
 * @param titre what the cover said on that day
 */
public record EcfSynthesisSigned(
        LocalDate day,
        String signedBy,
        @Prose(Prose.LONG) Optional<String> observations,
        Optional<LocalDate> copyHandedOverOn,
        Optional<TitreWording> titre)
        implements FileAct {

    private static final int LONGEST_OBSERVATIONS = 2000;

    public EcfSynthesisSigned {
        if (signedBy.isBlank()) {
            throw new IllegalArgumentException("signedBy is not blank");
        }
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        observations
                                .filter(o -> o.isBlank() || o.length() > LONGEST_OBSERVATIONS)
                                .isPresent(),
                        "observations",
                        observations.orElse(""),
                        "observations have 1 to " + LONGEST_OBSERVATIONS + " characters"),
                BrokenRule.when(
                        copyHandedOverOn.filter(day::isAfter).isPresent(),
                        "copyHandedOverOn",
                        copyHandedOverOn.map(LocalDate::toString).orElse(""),
                        "a copy is handed over once the synthesis is signed, on " + day));
    }

    /** A signature of which no more is known. */
    public EcfSynthesisSigned(LocalDate day, String signedBy) {
        this(day, signedBy, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_SYNTHESIS_SIGNED;
    }
}
