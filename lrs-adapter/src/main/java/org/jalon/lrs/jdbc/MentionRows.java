package org.jalon.lrs.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Works out which mentions stored statements have, their own and what they inherit, and deletes some. */
final class MentionRows {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Terms terms;
    private final ReferenceChains chains;

    MentionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.terms = new Terms(jdbc);
        this.chains = new ReferenceChains(jdbc);
    }

    /** The keys of the statements that are chosen for removal. */
    Set<Long> ofChosen() {
        Set<Long> keys = new HashSet<>();
        long last = 0;
        List<ReferenceChains.Found> chunk = chosenAfter(last);
        while (!chunk.isEmpty()) {
            chunk.forEach(found -> keys.addAll(of(found)));
            last = chunk.getLast().position();
            chunk = chosenAfter(last);
        }
        return keys;
    }

    private List<ReferenceChains.Found> chosenAfter(long position) {
        return jdbc.query(
                "select s.position, s.body from removal r join statement s on s.position = r.position"
                        + " where r.position > ? order by r.position limit ?",
                (row, number) ->
                        new ReferenceChains.Found(row.getLong(1), StatementReader.readStored(row.getString(2))),
                position,
                CHUNK);
    }

    /** The keys of those of these statements that are there. */
    Set<Long> of(Collection<StatementId> ids) {
        Set<Long> keys = new HashSet<>();
        ids.forEach(id -> chains.find(id).ifPresent(found -> keys.addAll(of(found))));
        return keys;
    }

    /** Everything named was named before, so that no number is given. */
    private List<Long> of(ReferenceChains.Found found) {
        Statement statement = found.statement();
        List<Mentions> named = Stream.concat(Stream.of(statement), chains.targets(statement).stream())
                .map(Mentions::ofStored)
                .toList();
        terms.intern(named, Set.of(), 0);
        return named.stream()
                .flatMap(mentions -> terms.keys(mentions, found.position()).stream())
                .toList();
    }

    void delete(Set<Long> keys) {
        if (!keys.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from mention where id = ?",
                    keys.stream().sorted().map(key -> new Object[] {key}).toList());
        }
    }
}
