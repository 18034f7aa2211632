package org.jalon.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every keeper of documents keeps to. It may hold anything at the beginning of a test. */
public abstract class DocumentsContract {

    private static final Iri QUIZ = new Iri("https://example.org/quiz");
    private static final WriterId PLAYER = WriterId.ofCredential("player");
    private static final String JSON = "application/json";

    protected abstract Documents documents();

    private static AgentId someone() {
        return new Mbox("mailto:" + UUID.randomUUID() + "@example.org");
    }

    private static DocumentKey state(AgentId agent, Optional<Registration> registration, String id) {
        return new DocumentKey.StateKey(QUIZ, agent, registration, id);
    }

    private static DocumentKey fresh() {
        return new DocumentKey.AgentProfileKey(someone(), "prefs");
    }

    private static DocumentWrite text(String type, String text) {
        return new DocumentWrite(type, DocumentContent.of(text.getBytes(StandardCharsets.UTF_8)), PLAYER);
    }

    private DocumentOutcome put(DocumentKey key, String text) {
        return documents().put(key, text(JSON, text), DocumentPrecondition.NONE);
    }

    private DocumentOutcome merge(DocumentKey key, String text) {
        return documents().merge(key, text(JSON, text), DocumentPrecondition.NONE);
    }

    private String read(DocumentKey key) {
        return new String(documents().find(key).orElseThrow().content().bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(DocumentIds found) {
        return found.ids();
    }

    @Test
    void keepsTheBytesAndTheType() {
        DocumentKey key = fresh();
        byte[] bytes = new byte[documents().mostBytes()];
        new Random(1).nextBytes(bytes);
        assertThat(documents().find(key)).isEmpty();
        documents()
                .put(key, new DocumentWrite("image/png", DocumentContent.of(bytes), PLAYER), DocumentPrecondition.NONE);
        Document found = documents().find(key).orElseThrow();
        assertThat(found.contentType()).isEqualTo("image/png");
        assertThat(found.content().bytes()).isEqualTo(bytes);

        documents()
                .put(key, new DocumentWrite("a/b", DocumentContent.of(new byte[0]), PLAYER), DocumentPrecondition.NONE);
        assertThat(documents().find(key).orElseThrow().content().length()).isZero();
    }

    @Test
    void tellsEveryPlaceFromTheOthers() {
        AgentId lea = someone();
        Registration run = new Registration(UUID.randomUUID());
        Registration none = new Registration(new UUID(0, 0));
        List<DocumentKey> keys = List.of(
                state(lea, Optional.empty(), "a"),
                state(lea, Optional.of(run), "a"),
                state(lea, Optional.of(none), "a"),
                state(lea, Optional.empty(), "a\0"),
                state(lea, Optional.empty(), "é😀"),
                state(someone(), Optional.empty(), "a"),
                new DocumentKey.StateKey(new Iri(QUIZ + "/" + UUID.randomUUID()), lea, Optional.empty(), "a"),
                new DocumentKey.AgentProfileKey(lea, "a"),
                new DocumentKey.ActivityProfileKey(new Iri(QUIZ + "/" + UUID.randomUUID()), "a"));
        keys.forEach(key -> put(key, "\"" + keys.indexOf(key) + "\""));
        keys.forEach(key -> assertThat(read(key)).isEqualTo("\"" + keys.indexOf(key) + "\""));
        assertThat(ids(documents().ids(state(lea, Optional.of(run), "a").shelf(), Optional.empty())))
                .containsExactly("a");
        assertThat(ids(documents().ids(state(lea, Optional.empty(), "a").shelf(), Optional.empty())))
                .containsExactly("a", "a\0", "é😀");
    }

    @Test
    void takesKeysOfAnyLength() {
        AgentId agent = new Account(new Iri("https://example.org/" + "h".repeat(3000)), "n".repeat(3000));
        String id = "é".repeat(DocumentKey.LONGEST_ID);
        DocumentKey key = new DocumentKey.StateKey(
                new Iri("https://example.org/" + "a".repeat(3000)), agent, Optional.empty(), id);
        put(key, "{}");
        assertThat(read(key)).isEqualTo("{}");
        assertThat(ids(documents().ids(key.shelf(), Optional.empty()))).containsExactly(id);
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentKey.AgentProfileKey(agent, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentKey.AgentProfileKey(agent, id + "x"));
    }

    @Test
    void listsWhatWasWrittenSince() {
        AgentId lea = someone();
        put(new DocumentKey.AgentProfileKey(lea, "first"), "1");
        put(new DocumentKey.AgentProfileKey(lea, "second"), "2");
        DocumentShelf shelf = new DocumentShelf.AgentProfiles(lea);
        Instant second = documents()
                .find(new DocumentKey.AgentProfileKey(lea, "second"))
                .orElseThrow()
                .updated();
        assertThat(documents().ids(shelf, Optional.empty()).updated()).contains(second);
        assertThat(ids(documents().ids(shelf, Optional.of(second.minusNanos(1000)))))
                .contains("second");
        put(new DocumentKey.AgentProfileKey(lea, "first"), "3");
        assertThat(ids(documents().ids(shelf, Optional.of(second)))).containsExactly("first");
        assertThat(documents().ids(new DocumentShelf.AgentProfiles(someone()), Optional.empty()))
                .isEqualTo(new DocumentIds(List.of(), Optional.empty()));
    }

    @Test
    void keepsToPreconditions() {
        DocumentKey key = fresh();
        DocumentWrite first = text("text/plain", "1");
        DocumentWrite second = text("text/plain", "2");
        DocumentPrecondition ofFirst =
                DocumentPrecondition.matching(first.content().etag());
        DocumentPrecondition any = new DocumentPrecondition(Optional.of(Set.of()), Optional.empty());
        DocumentPrecondition notFirst = new DocumentPrecondition(
                Optional.empty(), Optional.of(Set.of(first.content().etag())));
        var failed = new DocumentOutcome.PreconditionFailed();
        var done = new DocumentOutcome.Done();

        assertThat(documents().put(key, first, any)).isEqualTo(failed);
        assertThat(documents().put(key, first, ofFirst)).isEqualTo(failed);
        assertThat(documents().find(key)).isEmpty();
        assertThat(documents().put(key, first, DocumentPrecondition.ABSENT)).isEqualTo(done);
        assertThat(documents().put(key, second, DocumentPrecondition.ABSENT)).isEqualTo(failed);
        assertThat(documents().put(key, second, notFirst)).isEqualTo(failed);
        assertThat(documents().put(key, second, ofFirst)).isEqualTo(done);
        assertThat(documents().delete(key, ofFirst)).isEqualTo(failed);
        assertThat(read(key)).isEqualTo("2");
        assertThat(documents().delete(key, any)).isEqualTo(done);
        assertThat(documents().find(key)).isEmpty();
        assertThat(documents().delete(key, DocumentPrecondition.NONE)).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\":\"foo\",\"y\":\"bar\"} | {\"x\":\"bash\",\"z\":\"faz\"} | {\"x\":\"bash\",\"y\":\"bar\",\"z\":\"faz\"}",
                "{\"a\":{\"b\":1,\"c\":2}} | {\"a\":{\"b\":3}} | {\"a\":{\"b\":3}}",
                "{\"n\":1.10e3 , \"m\" : 12345678901234567890.0 } | {\"k\":[1.0,-0]} | {\"n\":1.10e3,\"m\" : 12345678901234567890.0,\"k\":[1.0,-0]}",
                "{} | {\"a\":null} | {\"a\":null}",
                "{\"a\":true} | {} | {\"a\":true}",
                "{\"\\u0061\":1} | {\"a\":2} | {\"a\":2}",
                "{\"a\":\"\\u0000\\ud800é😀\"} | {\"b\\udc00\":1} | {\"a\":\"\\u0000\\ud800é😀\",\"b\\udc00\":1}",
            })
    void mergesObjectsCharacterByCharacter(String there, String posted, String merged) {
        DocumentKey key = fresh();
        assertThat(merge(key, there)).isEqualTo(new DocumentOutcome.Done());
        assertThat(read(key)).isEqualTo(there);
        assertThat(merge(key, posted)).isEqualTo(new DocumentOutcome.Done());
        assertThat(read(key)).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {} | text/plain | {}",
                "text/plain | {} | application/json | {}",
                "application/json | [] | application/json | {}",
                "application/json | {} | application/json | []",
                "application/json | {} | application/json | {",
                "application/json | {} | application/json | {}}",
                "application/json | { | application/json | {}",
                "application/json | {} | application/json | {\"a\":1,\"a\":2}",
                "application/json | {} | application/json | {\"a\":{\"b\":1,\"b\":2}}",
            })
    void refusesToMergeWhatIsNoJsonObject(String type, String there, String postedType, String posted) {
        DocumentKey key = fresh();
        documents().put(key, text(type, there), DocumentPrecondition.NONE);
        assertThat(documents().merge(key, text(postedType, posted), DocumentPrecondition.NONE))
                .isInstanceOf(DocumentOutcome.NotMergeable.class);
        assertThat(read(key)).isEqualTo(there);
    }

    @Test
    void postsAnythingButBrokenJsonWhereNothingIs() {
        assertThat(merge(fresh(), "{}[")).isInstanceOf(DocumentOutcome.NotMergeable.class);
        DocumentKey key = fresh();
        assertThat(documents().merge(key, text("text/plain", "{}["), DocumentPrecondition.NONE))
                .isEqualTo(new DocumentOutcome.Done());
        assertThat(read(key)).isEqualTo("{}[");
    }

    @Test
    void refusesToMergeBrokenUtf8AndDeepNesting() {
        DocumentKey key = fresh();
        put(key, "{}");
        byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        assertThat(documents()
                        .merge(
                                key,
                                new DocumentWrite(JSON, DocumentContent.of(broken), PLAYER),
                                DocumentPrecondition.NONE))
                .isInstanceOf(DocumentOutcome.NotMergeable.class);
        assertThat(merge(key, "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isInstanceOf(DocumentOutcome.NotMergeable.class);
        assertThat(documents()
                        .merge(key, text("Application/JSON ; charset=utf-8", "{\"a\":1}"), DocumentPrecondition.NONE))
                .isEqualTo(new DocumentOutcome.Done());
    }

    @Test
    void mergesUpToTheLargestDocument() {
        DocumentKey key = fresh();
        String half = "x".repeat(documents().mostBytes() / 2);
        assertThat(merge(key, "{\"a\":\"" + half + "\"}")).isEqualTo(new DocumentOutcome.Done());
        String before = read(key);
        assertThat(merge(key, "{\"b\":\"" + half + "\"}"))
                .isEqualTo(new DocumentOutcome.TooLarge(documents().mostBytes()));
        assertThat(put(key, "\"" + half + half + "\""))
                .isEqualTo(new DocumentOutcome.TooLarge(documents().mostBytes()));
        assertThat(read(key)).isEqualTo(before);
    }

    @Test
    void deletesTheStatesOfAnAgentInAnActivity() {
        AgentId lea = someone();
        AgentId hugo = someone();
        Registration run = new Registration(UUID.randomUUID());
        put(state(lea, Optional.empty(), "a"), "1");
        put(state(lea, Optional.of(run), "b"), "2");
        put(state(lea, Optional.of(new Registration(UUID.randomUUID())), "c"), "3");
        put(state(hugo, Optional.of(run), "a"), "4");
        put(new DocumentKey.AgentProfileKey(lea, "a"), "5");

        assertThat(documents().deleteAll(new DocumentShelf.States(QUIZ, lea, Optional.of(run))))
                .isEqualTo(1);
        DocumentShelf all = new DocumentShelf.States(QUIZ, lea, Optional.empty());
        assertThat(ids(documents().ids(all, Optional.empty()))).containsExactly("a", "c");
        assertThat(documents().deleteAll(all)).isEqualTo(2);
        assertThat(ids(documents().ids(all, Optional.empty()))).isEmpty();
        assertThat(documents().find(state(hugo, Optional.of(run), "a"))).isPresent();
        assertThat(documents().find(new DocumentKey.AgentProfileKey(lea, "a"))).isPresent();
    }

    @Test
    void deletesWhateverBelongsToAnAgent() {
        AgentId lea = someone();
        put(state(lea, Optional.of(new Registration(UUID.randomUUID())), "b"), "2");
        put(new DocumentKey.AgentProfileKey(lea, "a"), "5");
        DocumentKey other = fresh();
        put(other, "6");
        assertThat(documents().deleteOf(lea)).isEqualTo(2);
        assertThat(documents().find(new DocumentKey.AgentProfileKey(lea, "a"))).isEmpty();
        assertThat(documents().find(other)).isPresent();
    }

    /** Each thread counts up by reading, adding one and writing what it has read if nobody wrote meanwhile. */
    @Test
    void losesNoUpdateOfManyWriters() throws Exception {
        DocumentKey key = fresh();
        put(key, "0");
        inParallel(8, () -> {
            for (int i = 0; i < 10; i++) {
                while (!countUp(key)) {
                    Thread.onSpinWait();
                }
            }
            return 10;
        });
        assertThat(read(key)).isEqualTo("80");
    }

    private boolean countUp(DocumentKey key) {
        Document there = documents().find(key).orElseThrow();
        int count = Integer.parseInt(new String(there.content().bytes(), StandardCharsets.UTF_8));
        return documents()
                .put(
                        key,
                        text(JSON, String.valueOf(count + 1)),
                        DocumentPrecondition.matching(there.content().etag()))
                .equals(new DocumentOutcome.Done());
    }

    @Test
    void mergesWhatManyPostAtOnce() throws Exception {
        DocumentKey key = fresh();
        inParallel(8, () -> merge(key, "{\"" + UUID.randomUUID() + "\":1}"));
        assertThat(read(key).split(",", -1)).hasSize(8);
    }

    @Test
    void letsOneOfManyMakeADocument() throws Exception {
        for (int round = 0; round < 5; round++) {
            DocumentKey key = fresh();
            List<DocumentOutcome> outcomes = inParallel(
                    8,
                    () -> documents()
                            .put(key, text(JSON, "\"" + UUID.randomUUID() + "\""), DocumentPrecondition.ABSENT));
            assertThat(outcomes).filteredOn(new DocumentOutcome.Done()::equals).hasSize(1);
        }
    }

    @Test
    void neverReadsHalfOfAWriting() throws Exception {
        DocumentKey key = fresh();
        put(key, "a".repeat(documents().mostBytes()));
        inParallel(2, () -> {
            for (int i = 0; i < 15; i++) {
                put(key, (i % 2 == 0 ? "b" : "a").repeat(documents().mostBytes()));
                assertThat(read(key)).matches("a+|b+").hasSize(documents().mostBytes());
            }
            return 0;
        });
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running =
                    IntStream.range(0, threads).mapToObj(i -> pool.submit(work)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
