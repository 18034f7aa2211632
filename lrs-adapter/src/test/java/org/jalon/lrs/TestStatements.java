package org.jalon.lrs;

import java.util.Set;
import java.util.UUID;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;

/** Statements and writers of a small invented course. */
public final class TestStatements {

    public static final Writer MOODLE =
            Writer.of(WriterId.ofCredential("moodle"), Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE));
    public static final Writer PLAYER = Writer.of(WriterId.ofCredential("player"), Set.of(Scope.STATEMENTS_WRITE));
    public static final Agent LEA = Agent.of(new Mbox("mailto:lea@example.org"));
    public static final Agent HUGO = Agent.of(new Mbox("mailto:hugo@example.org"));

    private TestStatements() {}

    public static Statement statement(Agent agent, String verb, String activity) {
        return statement(StatementId.random(), agent, verb, activity, "");
    }

    public static Statement completed(StatementId id, Agent agent, String activity) {
        return statement(id, agent, "completed", activity, "");
    }

    public static Statement statement(StatementId id, Agent agent, String verb, String activity, String more) {
        return StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"%s"},"verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
                 "object":{"id":"https://example.org/activities/%s"}%s}""".formatted(id, ((Mbox) agent.id()).value(), verb, activity, more));
    }

    public static Statement voiding(StatementId target) {
        return StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(UUID.randomUUID(), target));
    }
}
