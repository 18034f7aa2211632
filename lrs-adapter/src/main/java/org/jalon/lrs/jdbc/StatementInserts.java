package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Context;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.DefinitionJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts admitted statements with what they mention, by JDBC batches; used by one thread, inside its transaction. */
final class StatementInserts {

    static final short PLAIN = 1;
    static final short RELATED = 2;

    private static final String STATEMENT = """
            insert into statement (position, id, stored, happened, writer, authority, verb, registration,
                voiding_target, voiding_effective, voided_by, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)""";

    private final JdbcTemplate jdbc;
    private final InternedTexts agents;
    private final InternedTexts activities;
    private final InternedTexts verbs;
    private final CanonicalWords<ActivityDefinition> definitions;
    private final CanonicalWords<LanguageMap> displays;
    private final NamesOfAgents names;
    private final ReferenceChains chains;
    private final Inheritance inheritance;

    StatementInserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.agents = new InternedTexts(jdbc, "agent", "canonical");
        this.activities = new InternedTexts(jdbc, "activity", "iri");
        this.verbs = new InternedTexts(jdbc, "verb", "iri");
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
        this.inheritance = new Inheritance(jdbc);
    }

    /**
     * Inserts the rows; answers the last key that was given to a text.
     *
     * @param referrers the stored statements that target one of the rows
     */
    long insert(List<NewRow> rows, Set<StatementId> referrers, long lastKey) {
        List<Mentions> mentions =
                rows.stream().map(row -> Mentions.ofSent(row.statement())).toList();
        Descriptions said = Descriptions.of(rows);
        long key = agents.intern(
                rows.stream().map(StatementInserts::authority).distinct().toList(), lastKey);
        key = intern(
                mentions,
                rows.stream().map(NewRow::statement).toList(),
                said.verbs().keySet(),
                key);
        jdbc.batchUpdate(STATEMENT, rows.stream().map(this::columns).toList());
        insertMentions(rows, mentions);
        definitions.add(said.activities());
        displays.add(said.verbs());
        names.add(said.agents(), agents);
        return inherit(chains.enter(rows, referrers), key);
    }

    private long intern(List<Mentions> mentions, List<Statement> statements, Set<String> others, long lastKey) {
        long key = agents.intern(flat(mentions.stream().map(Mentions::allAgents).toList()), lastKey);
        key = activities.intern(
                flat(mentions.stream().map(Mentions::allActivities).toList()), key);
        Set<String> named = new TreeSet<>(others);
        statements.forEach(statement -> named.add(verb(statement)));
        return verbs.intern(named, key);
    }

    private long inherit(List<ReferenceChains.Heir> heirs, long lastKey) {
        if (heirs.isEmpty()) {
            return lastKey;
        }
        List<Statement> targets =
                heirs.stream().flatMap(heir -> heir.targets().stream()).toList();
        long key = intern(targets.stream().map(Mentions::ofStored).toList(), targets, Set.of(), lastKey);
        inheritance.enter(heirs, agents, activities, verbs);
        return key;
    }

    private static List<String> flat(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).distinct().toList();
    }

    private static String authority(NewRow row) {
        return row.writer().authority().id().canonical();
    }

    private static String verb(Statement statement) {
        return statement.verb().id().value();
    }

    private @Nullable Object[] columns(NewRow row) {
        return new @Nullable Object[] {
            row.position(),
            row.id().value(),
            FeedHead.utc(row.stored()),
            FeedHead.utc(row.happened()),
            row.writer().id().value(),
            agents.number(authority(row)),
            verbs.number(verb(row.statement())),
            row.statement()
                    .context()
                    .flatMap(Context::registration)
                    .map(Registration::value)
                    .orElse(null),
            row.statement().voids().map(StatementId::value).orElse(null),
            row.voidingEffective(),
            row.body()
        };
    }

    private void insertMentions(List<NewRow> rows, List<Mentions> mentions) {
        List<Object[]> ofAgents = new ArrayList<>();
        List<Object[]> ofActivities = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long position = rows.get(i).position();
            Mentions named = mentions.get(i);
            add(ofAgents, agents, named.agents(), PLAIN, position);
            add(ofAgents, agents, named.relatedAgents(), RELATED, position);
            add(ofActivities, activities, named.activities(), PLAIN, position);
            add(ofActivities, activities, named.relatedActivities(), RELATED, position);
        }
        jdbc.batchUpdate("insert into statement_agent (agent, role, position) values (?, ?, ?)", ofAgents);
        if (!ofActivities.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into statement_activity (activity, role, position) values (?, ?, ?)", ofActivities);
        }
    }

    private static void add(
            List<Object[]> rows, InternedTexts texts, Collection<String> named, short role, long position) {
        for (String text : named) {
            rows.add(new Object[] {texts.number(text), role, position});
        }
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
        agents.committed();
        activities.committed();
        verbs.committed();
        definitions.committed();
        displays.committed();
        names.committed();
    }

    void forget() {
        agents.forget();
        activities.forget();
        verbs.forget();
        definitions.forget();
        displays.forget();
        names.forget();
    }
}
