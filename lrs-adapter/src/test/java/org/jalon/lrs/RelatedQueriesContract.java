package org.jalon.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How every store widens its queries: by what is named elsewhere in a statement, and by what a statement refers to.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3</a>
 */
public abstract class RelatedQueriesContract extends VoidingContract {

    private Agent lea = someone();
    private Agent tutor = someone();
    private String quiz = "";
    private UUID registration = UUID.randomUUID();

    @BeforeEach
    void beginWithPeopleOfWhomNothingIsStored() {
        lea = someone();
        tutor = someone();
        quiz = UUID.randomUUID().toString();
        registration = UUID.randomUUID();
    }

    private static Agent someone() {
        return Agent.of(new Mbox("mailto:" + UUID.randomUUID() + "@example.org"));
    }

    private List<StatementId> found(
            Optional<Agent> agent, Optional<String> verb, Optional<String> activity, boolean related) {
        StatementQuery query = new StatementQuery(
                agent.map(Agent::id),
                related,
                verb.map(name -> new Iri("http://adlnet.gov/expapi/verbs/" + name)),
                activity.map(name -> new Iri("https://example.org/activities/" + name)),
                related,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                true);
        return store().query(query).statements().stream()
                .map(StoredStatement::id)
                .toList();
    }

    private List<StatementId> registered(UUID wanted) {
        StatementQuery all = StatementQuery.all(20);
        return store()
                .query(new StatementQuery(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(new Registration(wanted)),
                        all.since(),
                        all.until(),
                        all.writer(),
                        all.cursor(),
                        20,
                        true))
                .statements()
                .stream()
                .map(StoredStatement::id)
                .toList();
    }

    private Statement confirming(StatementId target, StatementId id) {
        return StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"%s"},"verb":{"id":"http://adlnet.gov/expapi/verbs/confirmed"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, ((Mbox) tutor.id()).value(), target));
    }

    private Statement passed(StatementId id) {
        String context = ",\"context\":{\"registration\":\"" + registration + "\"}";
        return statement(id, lea, "passed", quiz, context);
    }

    private void assertBothFound(StatementId passed, StatementId... confirmations) {
        List<StatementId> all = new ArrayList<>(List.of(confirmations));
        all.add(passed);
        assertThat(found(Optional.of(lea), Optional.empty(), Optional.empty(), false))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(found(Optional.empty(), Optional.empty(), Optional.of(quiz), false))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(found(Optional.of(lea), Optional.of("passed"), Optional.of(quiz), false))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(registered(registration)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void findsAStatementByWhatItRefersTo() {
        StatementId passed = appendOne(MOODLE, passed(StatementId.random()));
        StatementId confirmed = appendOne(MOODLE, confirming(passed, StatementId.random()));
        StatementId seconded = appendOne(MOODLE, confirming(confirmed, StatementId.random()));
        assertBothFound(passed, confirmed, seconded);
    }

    @Test
    void findsAStatementByWhatItRefersToThatCameLater() {
        StatementId passed = StatementId.random();
        StatementId confirmed = StatementId.random();
        StatementId seconded = appendOne(MOODLE, confirming(confirmed, StatementId.random()));
        appendOne(MOODLE, confirming(passed, confirmed));
        assertThat(found(Optional.of(lea), Optional.empty(), Optional.empty(), false))
                .isEmpty();
        appendOne(MOODLE, passed(passed));
        assertBothFound(passed, confirmed, seconded);
    }

    @Test
    void findsReferencesWithinOneBatchInAnyOrder() {
        StatementId passed = StatementId.random();
        StatementId confirmed = StatementId.random();
        StatementId seconded = StatementId.random();
        append(MOODLE, confirming(confirmed, seconded), passed(passed), confirming(passed, confirmed));
        assertBothFound(passed, confirmed, seconded);
    }

    @Test
    void followsTenReferencesAndNoMoreWhicheverWayTheyCome() {
        for (boolean backwards : List.of(false, true)) {
            beginWithPeopleOfWhomNothingIsStored();
            StatementId passed = StatementId.random();
            List<Statement> chain = new ArrayList<>(List.of(passed(passed)));
            List<StatementId> ids = new ArrayList<>(List.of(passed));
            for (int i = 0; i < 12; i++) {
                ids.add(StatementId.random());
                chain.add(confirming(ids.get(i), ids.get(i + 1)));
            }
            (backwards ? chain.reversed() : chain).forEach(statement -> append(MOODLE, statement));
            assertBothFound(passed, ids.subList(1, 11).toArray(StatementId[]::new));
        }
    }

    @Test
    void endsACircleOfReferences() {
        StatementId one = StatementId.random();
        StatementId other = StatementId.random();
        append(MOODLE, confirming(other, one), confirming(one, other));
        assertThat(found(Optional.of(tutor), Optional.of("confirmed"), Optional.empty(), false))
                .containsExactly(one, other);
    }

    @Test
    void findsByTheAuthorityWhenAsked() {
        StatementId id = appendOne(MOODLE, passed(StatementId.random()));
        StatementQuery query = new StatementQuery(
                Optional.of(MOODLE.authority().id()),
                true,
                Optional.empty(),
                Optional.of(new Iri("https://example.org/activities/" + quiz)),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                true);
        assertThat(store().query(query).statements())
                .extracting(StoredStatement::id)
                .containsExactly(id);
        assertThat(found(Optional.of(MOODLE.authority()), Optional.empty(), Optional.of(quiz), false))
                .isEmpty();
    }

    @Test
    void looksAroundTheObjectAndTheActorWhenAsked() {
        Statement sent = StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:someone@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/planned"},
                 "object":{"objectType":"SubStatement","actor":{"mbox":"%s"},
                   "verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},
                   "object":{"id":"https://example.org/activities/%s-inner"}},
                 "context":{"instructor":{"mbox":"%s"},
                   "contextActivities":{"grouping":[{"id":"https://example.org/activities/%s"}]}}}""".formatted(
                        StatementId.random(), ((Mbox) lea.id()).value(), quiz, ((Mbox) tutor.id()).value(), quiz));
        StatementId id = appendOne(MOODLE, sent);
        for (Agent agent : List.of(lea, tutor)) {
            assertThat(found(Optional.of(agent), Optional.empty(), Optional.empty(), false))
                    .isEmpty();
            assertThat(found(Optional.of(agent), Optional.empty(), Optional.empty(), true))
                    .containsExactly(id);
        }
        for (String activity : List.of(quiz, quiz + "-inner")) {
            assertThat(found(Optional.empty(), Optional.empty(), Optional.of(activity), false))
                    .isEmpty();
            assertThat(found(Optional.empty(), Optional.empty(), Optional.of(activity), true))
                    .containsExactly(id);
            assertThat(found(Optional.of(lea), Optional.of("planned"), Optional.of(activity), true))
                    .containsExactly(id);
        }
    }
}
