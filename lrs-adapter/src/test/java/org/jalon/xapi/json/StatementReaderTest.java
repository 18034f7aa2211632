package org.jalon.xapi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jalon.xapi.Account;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Group;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.SubStatement;
import org.jalon.xapi.XapiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static final String ACTOR = "\"actor\":{\"mbox\":\"mailto:lea@example.org\"}";
    private static final String VERB = "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"}";
    private static final String OBJECT = "\"object\":{\"id\":\"https://example.org/a\"}";
    private static final String CORE = ACTOR + "," + VERB + "," + OBJECT;

    private static List<StatementFault> faults(String json) {
        Reading reading = StatementReader.read(json, XapiVersion.V2_0_0);
        assertThat(reading).as(json).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).faults();
    }

    private static List<String> pointers(String json) {
        return faults(json).stream().map(StatementFault::pointer).toList();
    }

    private static Statement read(String json) {
        return StatementReader.readStored(json);
    }

    @Test
    void readsAWholeStatement() {
        Statement statement = read("""
                { "id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "actor":{"objectType":"Group","name":"Pair",
                  "account":{"homePage":"https://lms.example.org","name":"42"},
                  "member":[{"openid":"https://lea.example.org/"},
                            {"mbox_sha1sum":"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"}]},
                  "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"fr-FR":"a répondu"}},
                  "object":{"objectType":"Activity","id":"https://example.org/q","definition":{
                    "name":{"fr":"Question"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
                    "interactionType":"matching","correctResponsesPattern":["a[.]1"],
                    "source":[{"id":"a","description":{"fr":"A"}}],"target":[{"id":"1"}],
                    "extensions":{"https://example.org/x":{"deep":[null,1.50]}}}},
                  "result":{"score":{"scaled":0.5,"raw":5.00,"min":0,"max":10},"success":true,"completion":false,
                    "response":"a[.]1","duration":"PT1H2M3.45S"},
                  "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7",
                    "instructor":{"mbox":"mailto:form@example.org"},
                    "team":{"objectType":"Group","mbox":"mailto:team@example.org"},
                    "contextActivities":{"parent":{"id":"https://example.org/course"},"category":[]},
                    "contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:tutor@example.org"},
                      "relevantTypes":["https://example.org/tutor"]}],
                    "contextGroups":[{"objectType":"contextGroup",
                      "group":{"objectType":"Group","mbox":"mailto:team@example.org"}}],
                    "revision":"3","platform":"Moodle","language":"fr",
                    "statement":{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bef"}},
                  "timestamp":"2024-05-02T08:00:00+02:00","stored":"2024-05-02T08:00:00Z","version":"1.0.0",
                  "authority":{"mbox":"mailto:lrs@example.org"},
                  "attachments":[{"usageType":"https://example.org/proof","display":{"fr":"Preuve"},
                    "contentType":"application/pdf","length":27,
                    "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
                    "fileUrl":"https://example.org/proof.pdf"}]}
                """);
        assertThat(statement.id()).isEqualTo(StatementId.parse("6690E6C9-3ef0-4ed3-8b37-7f3964730bee"));
        assertThat(statement.actor()).isInstanceOf(Group.class);
        assertThat(statement.actor().identifier()).contains(new Account(new Iri("https://lms.example.org"), "42"));
        assertThat(((Activity) statement.object()).definition().orElseThrow().interaction())
                .isPresent();
        assertThat(statement.result().orElseThrow().score().orElseThrow().raw().orElseThrow())
                .isEqualTo("5.00");
        assertThat(statement.context().orElseThrow().contextActivities().parent())
                .containsExactly(Activity.of("https://example.org/course"));
        assertThat(statement.timestamp()).contains(Instant.parse("2024-05-02T06:00:00Z"));
        assertThat(statement.attachments()).hasSize(1);
    }

    @Test
    void readsASubStatement() {
        Statement statement =
                read("{" + ACTOR + "," + VERB + ",\"object\":{\"objectType\":\"SubStatement\"," + CORE + "}}");
        assertThat(statement.object()).isInstanceOf(SubStatement.class);
        assertThat(pointers("{" + ACTOR + "," + VERB + ",\"object\":{\"objectType\":\"SubStatement\",\"id\":\"x\","
                        + ACTOR + "," + VERB + ",\"object\":{\"objectType\":\"SubStatement\"," + CORE + "}}}"))
                .containsExactly("/object/id", "/object/object/objectType");
    }

    @Test
    void keepsTheTextOfEachStatementOfABatch() {
        String first = "{ " + CORE + ",\n \"result\" : {\"score\":{\"raw\":1.500e1}} }";
        String second =
                "{" + CORE + ",\"context\":{\"extensions\":{\"https://example.org/é\":\"\\u00e9 \uD83D\uDE00\"}}}";
        Reading.Read read =
                (Reading.Read) StatementReader.read(" [ " + first + " ,\t" + second + "]\n", XapiVersion.V1_0_3);
        assertThat(read.wasArray()).isTrue();
        assertThat(read.statements()).extracting(Statement::json).containsExactly(first, second);
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        assertThat(pointers("""
                [{"actor":{"mbox":"lea@example.org"},"verb":{"id":"completed","display":{"fr_FR":"x","en":1}},
                  "object":{"id":null},"result":{"duration":"1 h","success":"true","score":{"scaled":1.1}},
                  "context":{"instructor":"System","language":"französisch","registration":"1"},
                  "timestamp":"2024-05-02T08:00:00","extra/~":1}, {}]"""))
                .containsExactlyInAnyOrder(
                        "/0/extra~1~0",
                        "/0/actor/mbox",
                        "/0/verb/display/fr_FR",
                        "/0/verb/display/en",
                        "/0/verb/id",
                        "/0/object/id",
                        "/0/result/duration",
                        "/0/result/success",
                        "/0/result/score",
                        "/0/context/instructor",
                        "/0/context/language",
                        "/0/context/registration",
                        "/0/timestamp",
                        "/1/actor",
                        "/1/verb",
                        "/1/object");
    }

    @Test
    void saysWhyAnInstructorThatIsATextIsRefused() {
        StatementFault fault =
                faults("{" + CORE + ",\"context\":{\"instructor\":\"System\"}}").getFirst();
        assertThat(fault.pointer()).isEqualTo("/context/instructor");
        assertThat(fault.message()).isEqualTo("An object is needed here, not the string \"System\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{",
                "[{]",
                "{}{}",
                "1",
                "\"text\"",
                "null",
                "[null]",
                "[[]]",
                "{\"actor\":NaN}",
                "{'actor':1}",
                "[1e99999999999]",
            })
    void refusesWhatIsNoStatement(String body) {
        assertThat(faults(body)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"actor\":{}",
                "\"actor\":{\"mbox\":\"mailto:a@example.org\",\"openid\":\"https://a.example.org\"}",
                "\"actor\":{\"objectType\":\"Group\"}",
                "\"actor\":{\"objectType\":\"Group\",\"member\":[]}",
                "\"actor\":{\"objectType\":\"Person\",\"mbox\":\"mailto:a@example.org\"}",
                "\"actor\":{\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Group\",\"mbox\":\"mailto:a@example.org\"}]}",
                "\"actor\":{\"account\":{\"homePage\":\"https://example.org\"}}",
                "\"actor\":{\"account\":{\"homePage\":\"example\",\"name\":\"1\"}}",
                "\"actor\":{\"account\":{\"homePage\":\"https://example.org\",\"name\":1}}",
                "\"actor\":{\"mbox_sha1sum\":\"abc\"}",
                "\"Actor\":{\"mbox\":\"mailto:a@example.org\"}",
            })
    void refusesBadActors(String actor) {
        assertThat(faults("{" + actor + "," + VERB + "," + OBJECT + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timestamp\":\"2024-05-02T08:00:00-00:00\"",
                "\"timestamp\":\"2024-05-02T08:00:00-00\"",
                "\"timestamp\":\"2024-02-30T08:00:00Z\"",
                "\"timestamp\":\"2024-05-02\"",
                "\"timestamp\":1714636800",
                "\"version\":\"2.1.0\"",
                "\"version\":\"1.1.0\"",
                "\"id\":\"6690e6c93ef04ed38b377f3964730bee\"",
                "\"id\":\"\"",
                "\"result\":{\"score\":{\"min\":2,\"max\":1}}",
                "\"result\":{\"score\":{\"raw\":3,\"max\":1}}",
                "\"result\":{\"score\":{\"raw\":\"3\"}}",
                "\"result\":{\"duration\":\"P4W1D\"}",
                "\"result\":{\"duration\":\"PT\"}",
                "\"result\":{\"duration\":\"PT1.5H3S\"}",
                "\"result\":{\"extensions\":{\"key\":1}}",
                "\"result\":null",
                "\"context\":{\"contextActivities\":{\"unknown\":[]}}",
                "\"context\":{\"contextActivities\":{\"parent\":[\"https://example.org\"]}}",
                "\"context\":{\"team\":{\"mbox\":\"mailto:a@example.org\"}}",
                "\"context\":{\"statement\":{\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"}}",
                "\"authority\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@example.org\"}",
                "\"attachments\":[{}]",
                "\"attachments\":{}",
            })
    void refusesBadParts(String part) {
        assertThat(faults("{" + CORE + "," + part + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timestamp\":\"2024-05-02T08:00:00.1234567890123Z\"",
                "\"timestamp\":\"2024-05-02T08:00:00+0200\"",
                "\"timestamp\":\"2024-05-02T08:00:00+02\"",
                "\"version\":\"1.0\"",
                "\"version\":\"1.0.3\"",
                "\"result\":{\"duration\":\"P4W\"}",
                "\"result\":{\"duration\":\"P3Y1M29DT4H35M59.14S\"}",
                "\"result\":{\"duration\":\"PT0S\"}",
                "\"result\":{\"score\":{\"raw\":1e-400,\"max\":1E+999999999}}",
                "\"result\":{\"extensions\":{\"https://example.org/x\":null}}",
                "\"context\":{\"language\":\"zh-cmn-Hans-CN\"}",
                "\"attachments\":[]",
            })
    void acceptsRarerForms(String part) {
        assertThat(read("{" + CORE + "," + part + "}").json()).contains(part);
    }

    @Test
    void refusesTwofoldKeysWhereverTheyAre() {
        assertThat(pointers("{" + CORE + "," + VERB
                        + ",\"result\":{\"extensions\":{\"https://example.org/x\":{\"a\":1,\"a\":2}}}}"))
                .containsExactly("/verb", "/result/extensions/https:~1~1example.org~1x/a");
    }

    @Test
    void refusesAVoidingThatNamesNoStatement() {
        assertThat(pointers(
                        "{" + ACTOR + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"}," + OBJECT + "}"))
                .containsExactly("/object");
    }

    @Test
    void refusesRevisionAndPlatformWithoutAnActivity() {
        String agent = "\"object\":{\"objectType\":\"Agent\",\"mbox\":\"mailto:hugo@example.org\"}";
        assertThat(pointers("{" + ACTOR + "," + VERB + "," + agent
                        + ",\"context\":{\"revision\":\"1\",\"platform\":\"x\"}}"))
                .containsExactlyInAnyOrder("/context/revision", "/context/platform");
    }

    @ParameterizedTest
    @CsvSource({"choice,choices,true", "choice,scale,false", "likert,scale,true", "numeric,steps,false"})
    void knowsWhichComponentsAnInteractionHas(String type, String list, boolean allowed) {
        Reading reading = StatementReader.read(
                "{" + ACTOR + "," + VERB
                        + ",\"object\":{\"id\":\"https://example.org/q\",\"definition\":{\"interactionType\":\"" + type
                        + "\",\"" + list
                        + "\":[{\"id\":\"a\"}]}}}",
                XapiVersion.V1_0_3);
        assertThat(reading instanceof Reading.Read).isEqualTo(allowed);
    }

    @Test
    void refusesTheSameIdTwiceInABatch() {
        String one = "{\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"," + CORE + "}";
        String same = one.replace("6690e6c9", "6690E6C9");
        assertThat(pointers("[" + one + "," + same + "]")).containsExactly("/1/id");
    }

    @Test
    void survivesDepthAndSize() {
        String deep = "[".repeat(10_000);
        assertThat(faults("{" + CORE + ",\"result\":{\"extensions\":{\"https://example.org/x\":" + deep))
                .isNotEmpty();
        assertThat(faults("[" + "0,".repeat(500_000) + "0]")).hasSize(1001);
        assertThat(faults("{" + CORE + ",\"result\":{\"response\":\"" + "x".repeat(1_000_000) + "\"}}"))
                .hasSize(1);
        assertThat(faults("{" + ACTOR.replace("lea", "l".repeat(100_000) + "@") + "," + VERB + "," + OBJECT + "}"))
                .first()
                .satisfies(fault -> assertThat(fault.message()).hasSizeLessThan(200));
    }

    @Test
    void wantsARelevantTypeWhereThereIsAListOfThem() {
        assertThat(pointers("{" + CORE + ",\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\","
                        + "\"agent\":{\"mbox\":\"mailto:tutor@example.org\"},\"relevantTypes\":[]}]}}"))
                .containsExactly("/context/contextAgents/0/relevantTypes");
    }

    @Test
    void readsEachVersionByItsRules() {
        String later = "{" + CORE + ",\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\","
                + "\"agent\":{\"mbox\":\"mailto:tutor@example.org\"}}]}}";
        assertThat(StatementReader.read(later, XapiVersion.V2_0_0)).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Refused) StatementReader.read(later, XapiVersion.V1_0_3)).faults())
                .extracting(StatementFault::pointer)
                .containsExactly("/context/contextAgents");
        String named = "{" + CORE + ",\"version\":\"2.0.1\"}";
        assertThat(StatementReader.readStored(named).version()).isEqualTo("2.0.1");
        assertThat(StatementReader.read(named, XapiVersion.V1_0_3)).isInstanceOf(Reading.Refused.class);
        assertThat(StatementReader.readStored("{" + CORE + "}").version()).isEqualTo("2.0.0");
        assertThat(StatementReader.readAuthored("{" + CORE + "}").version()).isEqualTo("1.0.0");
    }

    @Test
    void quotesForeignTextHarmlessly() {
        assertThat(faults("{" + CORE + ",\"<script>\\n\":1}").getFirst().message())
                .contains("\\u003cscript\\u003e\\u000a")
                .doesNotContain("<");
    }
}
