package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.BlocId;
import org.jalon.profile.ActTemplate;

/**
 * The result of the évaluations passées en cours de formation for one activité-type.
 *
 * @param day when it was recorded or, once signed, when it was signed
 * @param satisfied « avoir satisfait aux critères » or not
 * @param complementary whether this is the évaluation complémentaire, which replaces the main result
 * @param signedBy the formateur évaluateur who signed; typed but unsigned decides nothing
 */
public record EcfResultRecorded(
        LocalDate day, BlocId bloc, boolean satisfied, boolean complementary, Optional<String> signedBy)
        implements FileAct {

    public EcfResultRecorded {
        if (signedBy.isPresent() && signedBy.get().isBlank()) {
            throw new IllegalArgumentException("signedBy is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_RESULT_RECORDED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(bloc.value());
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(satisfied);
    }
}
