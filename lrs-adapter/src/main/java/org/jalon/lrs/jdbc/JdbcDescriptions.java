package org.jalon.lrs.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.VerbDisplays;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.json.DefinitionJson;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was said of activities, verbs and agents. */
public final class JdbcDescriptions implements ActivityDefinitions, VerbDisplays, AgentNames {

    private static final int MOST_NAMES = 100;

    private final JdbcTemplate jdbc;

    public JdbcDescriptions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(Iri id) {
        List<Optional<ActivityDefinition>> found = jdbc.query(
                "select definition from activity where iri = ?",
                (row, number) -> Optional.ofNullable(row.getString(1)).map(DefinitionJson::readDefinition),
                LookupKey.of(id.value()));
        return found.stream()
                .findFirst()
                .map(definition ->
                        DefinitionJson.write(new Activity(id, definition)).toString());
    }

    @Override
    public Map<Iri, ActivityDefinition> definitions(Set<Iri> ids) {
        return read("select iri, definition from activity where definition is not null and iri in", ids)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> DefinitionJson.readDefinition(row.getValue())));
    }

    @Override
    public Map<Iri, LanguageMap> displays(Set<Iri> verbs) {
        return read("select iri, display from verb where display is not null and iri in", verbs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> DefinitionJson.readTexts(row.getValue())));
    }

    private Map<Iri, String> read(String sql, Set<Iri> iris) {
        Map<String, Iri> byKey =
                iris.stream().collect(Collectors.toMap(iri -> LookupKey.of(iri.value()), Function.identity()));
        Map<Iri, String> found = new HashMap<>();
        Placeholders.query(
                jdbc,
                sql,
                byKey.keySet(),
                "",
                row -> found.put(Objects.requireNonNull(byKey.get(row.getString(1))), row.getString(2)));
        return found;
    }

    @Override
    public List<String> names(AgentId id) {
        return jdbc.queryForList(
                "select n.name from agent_name n join agent a on a.id = n.agent where a.canonical = ?"
                        + " order by n.name limit ?",
                String.class,
                LookupKey.of(id.canonical()),
                MOST_NAMES);
    }
}
