package org.jalon.journal;

import java.util.UUID;
import org.jalon.xapi.StatementId;

/**
 * What recording an act answers.
 *
 * @param statementId id of the statement that holds it; the act is withdrawn by this id
 */
public record RecordedAnswer(UUID statementId) {

    public static RecordedAnswer of(StatementId id) {
        return new RecordedAnswer(id.value());
    }
}
