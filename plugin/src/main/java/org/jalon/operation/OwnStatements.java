package org.jalon.operation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StatementPage;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.StatementRef;
import org.springframework.stereotype.Component;

/** Reads the statements whose actor or object is one of some agents, page by page; voided ones as well. */
@Component
class OwnStatements {

    private static final int PAGE = 200;

    private final LearningRecordStore store;

    OwnStatements(LearningRecordStore store) {
        this.store = store;
    }

    /** Gives each once; a voided one before the first statement that refers to it. */
    void each(Collection<AgentId> agents, Consumer<StoredStatement> taker) {
        Set<StatementId> given = new HashSet<>();
        for (AgentId agent : agents) {
            StatementQuery query = of(agent);
            Optional<Long> next;
            do {
                StatementPage page = store.query(query);
                page.statements().forEach(statement -> give(statement, given, taker));
                next = page.next();
                query = next.map(query::from).orElse(query);
            } while (next.isPresent());
        }
    }

    /** What voids a statement is found by whom that one is about. */
    private void give(StoredStatement statement, Set<StatementId> given, Consumer<StoredStatement> taker) {
        if (statement.json().contains("StatementRef") && statement.statement().object() instanceof StatementRef ref) {
            store.findVoided(ref.id()).filter(voided -> given.add(voided.id())).ifPresent(taker);
        }
        if (given.add(statement.id())) {
            taker.accept(statement);
        }
    }

    private static StatementQuery of(AgentId agent) {
        return new StatementQuery(
                Optional.of(agent),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PAGE,
                true);
    }
}
