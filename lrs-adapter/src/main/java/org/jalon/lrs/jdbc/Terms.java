package org.jalon.lrs.jdbc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers of all texts that statements can be asked for by: agents, activities, verbs and registrations. */
final class Terms {

    private final InternedTexts agents;
    private final InternedTexts activities;
    private final InternedTexts verbs;
    private final InternedTexts registrations;

    Terms(JdbcTemplate jdbc) {
        this.agents = new InternedTexts(jdbc, "agent", "canonical");
        this.activities = new InternedTexts(jdbc, "activity", "iri");
        this.verbs = new InternedTexts(jdbc, "verb", "iri");
        this.registrations = new InternedTexts(jdbc, "registration", "uuid");
    }

    /** Sees to it that everything mentioned, and these verbs, have a number; answers the last number given. */
    long intern(Collection<Mentions> mentions, Collection<String> moreVerbs, long lastKey) {
        long key = agents.intern(texts(mentions, named -> both(named.agents(), named.relatedAgents())), lastKey);
        key = activities.intern(texts(mentions, named -> both(named.activities(), named.relatedActivities())), key);
        Set<String> allVerbs = texts(mentions, named -> Stream.of(named.verb()));
        allVerbs.addAll(moreVerbs);
        key = verbs.intern(allVerbs, key);
        return registrations.intern(texts(mentions, named -> named.registration().stream()), key);
    }

    private static Stream<String> both(Set<String> plain, Set<String> related) {
        return Stream.concat(plain.stream(), related.stream());
    }

    private static Set<String> texts(Collection<Mentions> mentions, Function<Mentions, Stream<String>> part) {
        return mentions.stream().flatMap(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The number of an agent that was interned in this transaction. */
    long agent(String canonical) {
        return agents.number(canonical);
    }

    /** The keys of everything mentioned, for the statement at this position. */
    List<Long> keys(Mentions named, long position) {
        return Stream.of(
                        keys(named.agents(), agents, MentionKey::plain),
                        keys(named.relatedAgents(), agents, MentionKey::related),
                        keys(named.activities(), activities, MentionKey::plain),
                        keys(named.relatedActivities(), activities, MentionKey::related),
                        keys(Set.of(named.verb()), verbs, MentionKey::plain),
                        keys(named.registration().stream().toList(), registrations, MentionKey::plain))
                .flatMap(Function.identity())
                .map(key -> key.at(position))
                .toList();
    }

    private static Stream<MentionKey> keys(
            Collection<String> named, InternedTexts texts, Function<Long, MentionKey> where) {
        return named.stream().map(text -> where.apply(texts.number(text)));
    }

    void committed() {
        agents.committed();
        activities.committed();
        verbs.committed();
        registrations.committed();
    }

    void forget() {
        agents.forget();
        activities.forget();
        verbs.forget();
        registrations.forget();
    }
}
