package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.xapi.Context;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enters under the position of a statement what it inherits for queries; what is there already stays as it is. */
final class Inheritance {

    private final JdbcTemplate jdbc;

    Inheritance(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that these statements name must have a number already. */
    void enter(List<ReferenceChains.Heir> heirs, InternedTexts agents, InternedTexts activities, InternedTexts verbs) {
        for (ReferenceChains.Heir heir : heirs) {
            for (Statement target : heir.targets()) {
                Mentions named = Mentions.ofStored(target);
                mention("agent", agents, named.agents(), StatementInserts.PLAIN, heir.position());
                mention("agent", agents, named.relatedAgents(), StatementInserts.RELATED, heir.position());
                mention("activity", activities, named.activities(), StatementInserts.PLAIN, heir.position());
                mention("activity", activities, named.relatedActivities(), StatementInserts.RELATED, heir.position());
                verb(verbs.number(target.verb().id().value()), heir.position());
                registration(target).ifPresent(value -> registration(value, heir.position()));
            }
        }
    }

    private static Optional<UUID> registration(Statement statement) {
        return statement.context().flatMap(Context::registration).map(Registration::value);
    }

    private void mention(String kind, InternedTexts texts, Collection<String> named, short role, long position) {
        List<Object[]> rows = new ArrayList<>();
        for (String text : named) {
            long number = texts.number(text);
            rows.add(new Object[] {number, role, position, number, role, position});
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into statement_" + kind + " (" + kind + ", role, position)"
                            + " select cast(? as bigint), cast(? as smallint), cast(? as bigint) where not exists"
                            + " (select 1 from statement_" + kind + " where " + kind
                            + " = ? and role = ? and position = ?)",
                    rows);
        }
    }

    private void verb(long verb, long position) {
        jdbc.update(
                "insert into inherited_verb (verb, position) select cast(? as bigint), cast(? as bigint)"
                        + " where not exists (select 1 from inherited_verb where verb = ? and position = ?)",
                verb,
                position,
                verb,
                position);
    }

    private void registration(UUID registration, long position) {
        jdbc.update(
                "insert into inherited_registration (registration, position)"
                        + " select cast(? as uuid), cast(? as bigint) where not exists"
                        + " (select 1 from inherited_registration where registration = ? and position = ?)",
                registration,
                position,
                registration,
                position);
    }
}
