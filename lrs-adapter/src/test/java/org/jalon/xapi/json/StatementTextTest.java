package org.jalon.xapi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementTextTest {

    private static final Instant STORED = Instant.parse("2024-05-02T08:00:00.5Z");
    private static final Agent AUTHORITY = Agent.of(new Mbox("mailto:lrs@example.org"));
    private static final String CORE = "\"actor\":{\"mbox\":\"mailto:lea@example.org\"},\"verb\":{\"id\":\"a:b\"},"
            + "\"object\":{\"id\":\"https://example.org/a\"}";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static String complete(Statement statement) {
        return StatementText.of(statement, AUTHORITY).complete(statement.id().orElseGet(StatementId::random), STORED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatWasSentAndCompletesIt(long seed) {
        String json = new RandomStatements(seed).json();
        Statement sent = StatementReader.readAuthored(json);
        assertThat(sent.json()).isEqualTo(json.strip());

        String completed = complete(sent);
        Statement again = StatementReader.readAuthored(completed);
        assertThat(again.authority()).contains(AUTHORITY);
        assertThat(again.id()).isPresent();
        assertThat(again.timestamp()).isEqualTo(sent.timestamp().isPresent() ? sent.timestamp() : Optional.of(STORED));
        assertThat(again.actor()).isEqualTo(sent.actor());
        assertThat(again.object()).isEqualTo(sent.object());
        assertThat(again.result()).isEqualTo(sent.result());
        assertThat(again.context()).isEqualTo(sent.context());
        assertThat(StatementEquality.same(json, completed)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsStatementsEqualWhateverTheOrderOfTheirMembers(long seed) {
        List<String> members = new ArrayList<>(new RandomStatements(seed).members());
        String stored = complete(StatementReader.readAuthored("{" + String.join(",", members) + "}"));
        Collections.shuffle(members, new Random(seed));
        assertThat(StatementEquality.same("{" + String.join(",", members) + "}", stored))
                .isTrue();
    }

    @Test
    void leavesEveryOtherCharacterAsItWas() {
        String json = "{ " + CORE
                + " ,\n\"result\":{\"score\":{\"raw\":1.50}}, \"stored\":\"2020-01-01T00:00:00Z\" ,\"version\":\"1.0.1\" }";
        StatementId id = StatementId.random();
        assertThat(StatementText.of(StatementReader.readAuthored(json), AUTHORITY)
                        .complete(id, STORED))
                .isEqualTo(
                        "{ " + CORE + " ,\n\"result\":{\"score\":{\"raw\":1.50}} ,\"version\":\"1.0.1\",\"authority\":"
                                + AgentJson.write(AUTHORITY) + ",\"id\":\"" + id
                                + "\",\"timestamp\":\"2024-05-02T08:00:00.500000Z\",\"stored\":\"2024-05-02T08:00:00.500000Z\"}");
    }

    @Test
    void makesASingleContextActivityAnArray() {
        String json = "{" + CORE
                + ",\"context\":{\"contextActivities\":{\"parent\": {\"id\":\"c:d\"} ,\"other\":[{\"id\":\"e:f\"}]}}}";
        assertThat(StatementText.of(StatementReader.readAuthored(json), AUTHORITY)
                        .complete(StatementId.random(), STORED))
                .contains("{\"parent\": [{\"id\":\"c:d\"}] ,\"other\":[{\"id\":\"e:f\"}]}");
    }

    @Test
    void tellsStatementsApartByWhatTheyState() {
        String one = "{" + CORE + "}";
        assertThat(StatementEquality.same(one, one)).isTrue();
        assertThat(StatementEquality.same(one, one.replace("lea", "hugo"))).isFalse();
        assertThat(StatementEquality.same(one, one.replace("a:b", "a:c"))).isFalse();
        assertThat(StatementEquality.same(one, "{" + CORE + ",\"result\":{\"success\":true}}"))
                .isFalse();
        assertThat(same("\"result\":{\"duration\":\"PT1M\"}", "\"result\":{\"duration\":\"PT60S\"}"))
                .isFalse();
        assertThat(same("\"result\":{\"duration\":\"PT1.001S\"}", "\"result\":{\"duration\":\"PT1.009S\"}"))
                .isTrue();
        assertThat(same("\"timestamp\":\"2024-05-02T08:00:00Z\"", "\"timestamp\":\"2024-05-02T10:00:00.000+02:00\""))
                .isTrue();
        assertThat(same("\"timestamp\":\"2024-05-02T08:00:00Z\"", "\"timestamp\":\"2024-05-02T08:00:01Z\""))
                .isFalse();
        assertThat(same("\"result\":{\"score\":{\"raw\":1}}", "\"result\":{\"score\":{\"raw\":1.0}}"))
                .isTrue();
        assertThat(same("\"attachments\":[]", "\"version\":\"1.0.3\"")).isTrue();
    }

    private static boolean same(String one, String other) {
        return StatementEquality.same("{" + CORE + "," + one + "}", "{" + CORE + "," + other + "}");
    }

    @Test
    void takesTheOrderOfMembersAndDefinitionsForNoDifference() {
        String one =
                "{\"actor\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"},{\"mbox\":\"mailto:b@example.org\"}]},"
                        + "\"verb\":{\"id\":\"a:b\",\"display\":{\"fr\":\"x\"}},\"object\":{\"id\":\"c:d\",\"definition\":{\"name\":{\"fr\":\"x\"}}}}";
        String other =
                "{\"object\":{\"id\":\"c:d\"},\"actor\":{\"member\":[{\"mbox\":\"mailto:b@Example.org\"},{\"mbox\":\"mailto:a@example.org\"}],"
                        + "\"objectType\":\"Group\"},\"verb\":{\"id\":\"a:b\"}}";
        assertThat(StatementEquality.same(one, other)).isTrue();
    }
}
