package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/** The candidate was handed a copy of the livret ECF whose synthesis is signed. */
public record EcfCopyHandedOver(LocalDate day, StatementId synthesis) implements FileAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_COPY_HANDED_OVER;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(synthesis);
    }
}
