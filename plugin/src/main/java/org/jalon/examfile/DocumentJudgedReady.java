package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/** A formateur judged a handed-in version ready; advice, not law. */
public record DocumentJudgedReady(LocalDate day, StatementId handedIn) implements FileAct {

    @Override
    public ActTemplate template() {
        return ActTemplate.DOCUMENT_JUDGED_READY;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(handedIn);
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(true);
    }
}
