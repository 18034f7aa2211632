package org.jalon.lrs.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.DefinitionJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts admitted statements with what they mention, by JDBC batches; used by one thread, inside its transaction. */
final class StatementInserts {

    private static final String STATEMENT = """
            insert into statement (position, id, stored, happened, writer, voiding_target, voiding_effective, voided_by, body)
            values (?, ?, ?, ?, ?, ?, ?, null, ?)""";
    private static final String INHERITED = """
            insert into mention (id) select cast(? as bigint)
            where not exists (select 1 from mention where id = ?)""";

    private final JdbcTemplate jdbc;
    private final Terms terms;
    private final CanonicalWords<ActivityDefinition> definitions;
    private final CanonicalWords<LanguageMap> displays;
    private final NamesOfAgents names;
    private final ReferenceChains chains;

    StatementInserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.terms = new Terms(jdbc);
        this.definitions = new CanonicalWords<>(
                jdbc,
                "activity",
                "definition",
                DefinitionJson::readDefinition,
                definition -> DefinitionJson.write(definition).toString(),
                ActivityDefinition::mergedWith);
        this.displays = new CanonicalWords<>(
                jdbc,
                "verb",
                "display",
                DefinitionJson::readTexts,
                texts -> DefinitionJson.write(texts).toString(),
                LanguageMap::mergedWith);
        this.names = new NamesOfAgents(jdbc);
        this.chains = new ReferenceChains(jdbc);
    }

    /**
     * Inserts the rows; answers the last key that was given to a text.
     *
     * @param referrers the stored statements that target one of the rows
     */
    long insert(List<NewRow> rows, Set<StatementId> referrers, long lastKey) {
        Descriptions said = Descriptions.of(rows);
        long key = terms.intern(
                rows.stream().map(NewRow::mentions).toList(), said.verbs().keySet(), lastKey);
        jdbc.batchUpdate(STATEMENT, rows.stream().map(StatementInserts::columns).toList());
        insertMentions(rows);
        definitions.add(said.activities());
        displays.add(said.verbs());
        names.add(said.agents(), terms);
        return inherit(chains.enter(rows, referrers), key);
    }

    private static @Nullable Object[] columns(NewRow row) {
        return new @Nullable Object[] {
            row.position(),
            row.id().value(),
            FeedHead.utc(row.stored()),
            FeedHead.utc(row.happened()),
            row.writer().id().value(),
            row.statement().voids().map(StatementId::value).orElse(null),
            row.voidingEffective(),
            row.body()
        };
    }

    private void insertMentions(List<NewRow> rows) {
        List<Object[]> keys = rows.stream()
                .flatMap(row -> terms.keys(row.mentions(), row.position()).stream())
                .sorted()
                .map(key -> new Object[] {key})
                .toList();
        jdbc.batchUpdate("insert into mention (id) values (?)", keys);
    }

    /** Enters under the position of each heir what its targets mention; what is there already stays as it is. */
    private long inherit(List<ReferenceChains.Heir> heirs, long lastKey) {
        long key = lastKey;
        for (ReferenceChains.Heir heir : heirs) {
            List<Mentions> inherited =
                    heir.targets().stream().map(Mentions::ofStored).toList();
            key = terms.intern(inherited, Set.of(), key);
            List<Object[]> keys = inherited.stream()
                    .flatMap(named -> terms.keys(named, heir.position()).stream())
                    .distinct()
                    .map(id -> new Object[] {id, id})
                    .toList();
            if (!keys.isEmpty()) {
                jdbc.batchUpdate(INHERITED, keys);
            }
        }
        return key;
    }

    /** Marks statements by the position of the voiding that takes them out of force, for good. */
    void markVoided(Map<Long, Long> voidings) {
        if (!voidings.isEmpty()) {
            jdbc.batchUpdate(
                    "update statement set voided_by = ? where position = ? and voided_by is null",
                    voidings.entrySet().stream()
                            .map(voiding -> new Object[] {voiding.getValue(), voiding.getKey()})
                            .toList());
        }
    }

    void committed() {
        terms.committed();
        definitions.committed();
        displays.committed();
        names.committed();
    }

    void forget() {
        terms.forget();
        definitions.forget();
        displays.forget();
        names.forget();
    }
}
