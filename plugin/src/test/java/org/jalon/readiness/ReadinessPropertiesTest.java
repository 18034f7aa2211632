package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jalon.enterprise.ProofReceived;
import org.jalon.examfile.DecisionTaken;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReadinessPropertiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<State> FROM_WORST = List.of(State.NOT_MET, State.PENDING, State.UNDETERMINED, State.MET);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherOrderNorRedeliveryOfActsChangesAByte(long seed) {
        CandidateFixture candidate = RandomCandidates.from(seed);
        byte[] expected = JSON.writeValueAsBytes(candidate.report());

        var random = new Random(seed);
        List<Act<ActContent>> again = new ArrayList<>(candidate.acts());
        again.removeIf(act -> random.nextBoolean());
        candidate.acts().addAll(again);
        Collections.shuffle(candidate.acts(), random);

        assertThat(JSON.writeValueAsBytes(candidate.report())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreAcceptedProofNeverWorsensTheTime(long seed) {
        CandidateFixture candidate = RandomCandidates.from(seed);
        candidate.acts().removeIf(a -> a.content() instanceof DecisionTaken);
        Item before = time(candidate);

        var random = new Random(seed);
        candidate.acceptedProof(
                random.nextBoolean() ? "Acme" : "Dorval", 1 + random.nextInt(21_500), "2024-01-08", "2024-02-16");

        assertThat(FROM_WORST.indexOf(time(candidate).state()))
                .as(
                        "%s, then %s",
                        before.finding().fr(), time(candidate).finding().fr())
                .isGreaterThanOrEqualTo(FROM_WORST.indexOf(before.state()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreMinutesInAnAcceptedProofNeverWorsenTheTime(long seed) {
        CandidateFixture candidate = RandomCandidates.from(seed);
        candidate.acts().removeIf(a -> a.content() instanceof DecisionTaken);
        candidate.acceptedProof(
                CandidateFixture.ACME, 1 + new Random(seed).nextInt(21_000), "2024-01-08", "2024-02-16");
        int proof = candidate.acts().size() - 2;
        Item before = time(candidate);

        Act<ActContent> act = candidate.acts().get(proof);
        var less = (ProofReceived) act.content();
        var more = new ProofReceived(
                less.day(),
                less.company(),
                less.minutes() + 1 + new Random(-seed).nextInt(3_000),
                less.from(),
                less.to(),
                less.issuer(),
                less.signatory(),
                less.reference(),
                less.sha256());
        candidate
                .acts()
                .set(proof, new Act<>(act.id(), act.position(), act.subject(), more, act.at(), act.stored(), act.by()));

        assertThat(FROM_WORST.indexOf(time(candidate).state()))
                .as(
                        "%s, then %s",
                        before.finding().fr(), time(candidate).finding().fr())
                .isGreaterThanOrEqualTo(FROM_WORST.indexOf(before.state()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void revokingAnActGivesTheEarlierState(long seed) {
        CandidateFixture candidate = RandomCandidates.from(seed);
        byte[] before = JSON.writeValueAsBytes(candidate.report());

        int known = candidate.acts().size();
        candidate
                .decided("enterprise-time", "several-companies", true)
                .handedOver("2024-04-30")
                .acceptedProof(21_000);
        List<Act<ActContent>> revoked =
                new ArrayList<>(candidate.acts().subList(known, candidate.acts().size()));
        Collections.shuffle(candidate.acts(), new Random(seed));
        candidate.acts().removeAll(revoked);

        assertThat(JSON.writeValueAsBytes(candidate.report())).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsUnsettledSaysWhatToDoAndWho(long seed) {
        for (Item item : RandomCandidates.from(seed).report().unsettled()) {
            assertThat(item.owner().isPresent() || !item.blocking())
                    .as("owner of %s", item.id())
                    .isTrue();
            assertThat(item.nextStep().isPresent() || !item.blocking())
                    .as("next step of %s", item.id())
                    .isTrue();
            assertThat(item.state() != State.UNDETERMINED || item.question().isPresent())
                    .as("question of %s", item.id())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sentencesAreForReaders(long seed) {
        for (Item item : RandomCandidates.from(seed).report().items()) {
            var sentences = new ArrayList<>(item.warnings());
            sentences.add(item.finding());
            item.nextStep().ifPresent(sentences::add);
            assertThat(sentences)
                    .as(item.id())
                    .flatExtracting(Phrase::fr, Phrase::en)
                    .noneMatch(s -> s.toString()
                            .matches(".*(\\d{4}-\\d\\d-\\d\\d|Optional|null|%s|%d|\\b(?:[6-9]\\d|\\d{3,}) min\\b).*"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readyMeansThatNothingBlockingIsUnsettled(long seed) {
        ReadinessReport report = RandomCandidates.from(seed).report();

        assertThat(report.verdict() == Verdict.READY_TO_PRESENT)
                .isEqualTo(report.items().stream().noneMatch(i -> i.blocking() && i.isUnsettled()));
        assertThat(report.items()).extracting(Item::id).doesNotHaveDuplicates();
    }

    private static Item time(CandidateFixture candidate) {
        return candidate.report().items().stream()
                .filter(i -> i.id().equals("enterprise-time"))
                .findFirst()
                .orElseThrow();
    }
}
