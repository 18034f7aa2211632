package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * A signed-in formateur évaluateur signed a fiche ECF; several may sign the same one.
 *
 * @param sheet the fiche, as it was typed
 * @param name the signatory's name on that day
 * @param wording the labels on that day
 */
public record EcfSheetSigned(LocalDate day, StatementId sheet, String name, EcfWording wording) implements FileAct {

    public EcfSheetSigned {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is not blank");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_SHEET_SIGNED;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(sheet);
    }
}
