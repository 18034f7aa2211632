package org.jalon.lrs.jdbc;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the names under which agents were spoken of, each once; longer ones than 600 characters are left out. Used by one
 * thread; remembers up to 20,000 of them, and only those of committed transactions.
 */
final class NamesOfAgents {

    private static final int LONGEST = 600;
    private static final int MOST_REMEMBERED = 20_000;
    private static final String INSERT = """
            insert into agent_name (agent, name) select cast(? as bigint), cast(? as varchar(600))
            where not exists (select 1 from agent_name where agent = ? and name = ?)""";

    private final JdbcTemplate jdbc;
    private final Set<Name> remembered = Collections.newSetFromMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private final Set<Name> current = new HashSet<>();

    NamesOfAgents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Name(long agent, String text) {}

    void add(Map<String, Set<String>> names, Terms terms) {
        names.forEach((agent, texts) -> texts.stream()
                .filter(text -> text.length() <= LONGEST)
                .map(text -> new Name(terms.agent(agent), text))
                .filter(name -> !remembered.contains(name))
                .forEach(current::add));
        List<Object[]> rows = current.stream()
                .map(name -> new Object[] {name.agent(), name.text(), name.agent(), name.text()})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    void committed() {
        remembered.addAll(current);
    }

    void forget() {
        current.clear();
    }
}
