package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;

/** Keeps statements for good and finds them again. */
public interface LearningRecordStore {

    /**
     * Stores the whole batch or nothing of it; durable when it returns. A statement that is there already with the same
     * content is stored once. Statements without an id are given a random one.
     *
     * @param batch no two statements with the same id
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    AppendOutcome append(List<Statement> batch, Writer writer);

    /** The statement with this id, unless there is none or it was voided. */
    Optional<StoredStatement> find(StatementId id);

    /** The voided statement with this id, or empty. */
    Optional<StoredStatement> findVoided(StatementId id);

    /** The statements that match and were not voided, one page of them. */
    StatementPage query(StatementQuery query);

    /**
     * Everything that was or will ever be stored up to this instant can be read now; it is held back by writes that are
     * under way, and moves on while nothing is written.
     *
     * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3</a>
     */
    Instant consistentThrough();
}
