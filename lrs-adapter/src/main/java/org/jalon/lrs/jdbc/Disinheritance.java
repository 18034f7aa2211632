package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sees to it that a statement whose target was removed keeps for queries only what it says itself and can still inherit. */
final class Disinheritance {

    private static final List<String> TABLES =
            List.of("statement_agent", "statement_activity", "inherited_verb", "inherited_registration");

    private final JdbcTemplate jdbc;
    private final ReferenceChains chains;

    Disinheritance(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.chains = new ReferenceChains(jdbc);
    }

    /** Whom the removal will touch; to be asked while the chosen statements are still there. */
    Set<StatementId> concerned() {
        return chains.referrersOfChosen();
    }

    /** Enters anew what is known of those that stayed; to be called while every text still has its number. */
    void settle(Collection<StatementId> concerned) {
        List<ReferenceChains.Heir> heirs = chains.heirs(concerned);
        for (ReferenceChains.Heir heir : heirs) {
            settle(heir);
        }
    }

    private void settle(ReferenceChains.Heir heir) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where position = ?", heir.position());
        }
        Statement own = chains.at(heir.position());
        List<Mentions> named =
                new ArrayList<>(heir.targets().stream().map(Mentions::ofStored).toList());
        named.add(Mentions.ofSent(own));
        InternedTexts agents = numbers("agent", "canonical", named.stream().map(Mentions::allAgents));
        InternedTexts activities = numbers("activity", "iri", named.stream().map(Mentions::allActivities));
        InternedTexts verbs = numbers(
                "verb",
                "iri",
                heir.targets().stream().map(target -> List.of(target.verb().id().value())));
        Inheritance inheritance = new Inheritance(jdbc);
        inheritance.mentions(Mentions.ofSent(own), heir.position(), agents, activities);
        inheritance.enter(List.of(heir), agents, activities, verbs);
    }

    /** They were all named before, so that none is new. */
    private InternedTexts numbers(String table, String column, Stream<List<String>> texts) {
        InternedTexts numbers = new InternedTexts(jdbc, table, column);
        numbers.intern(texts.flatMap(List::stream).distinct().toList(), 0);
        return numbers;
    }
}
