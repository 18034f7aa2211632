package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.evidence.CoverageState;
import org.jalon.evidence.Shapes;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.FileActs;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Projector;
import org.jalon.lrs.WriterId;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The laws of the publisher on every database. */
abstract class PublisherContract {

    private ReadinessCentre centre;
    private ExamSession session;
    private Candidacy candidacy;

    /** An empty, migrated database. */
    abstract ReadinessCentre open();

    @BeforeEach
    void openCentre() {
        centre = open();
        session = centre.session("2024-05-20");
        candidacy = centre.candidate("Essai", session);
    }

    @AfterEach
    void closeCentre() {
        centre.close();
    }

    @Test
    void publishesOnceWhatStaysTheSame() {
        assertThat(centre.publish()).isEqualTo(1);
        assertThat(centre.publish()).isZero();
        assertThat(centre.another().publish()).isZero();

        assertThat(centre.publications(candidacy)).hasSize(1);
    }

    @Test
    void leavesTwoLiveAndOneVoidedWhenReadyIsLostAndWonAgain() {
        centre.completeFile(candidacy);
        StatementId handOver = centre.handOver(candidacy);
        centre.publish();
        assertThat(centre.verdict(candidacy)).isEqualTo(Verdict.READY_TO_PRESENT);
        centre.withdraw(handOver);
        centre.publish();
        centre.handOver(candidacy);
        centre.publish();

        List<Publication> all = centre.publications(candidacy);
        assertThat(all)
                .extracting(Publication::verdict)
                .containsExactly(Verdict.READY_TO_PRESENT, Verdict.IN_PREPARATION, Verdict.READY_TO_PRESENT);
        assertThat(all.stream().map(p -> centre.store().find(p.statement()).isPresent()))
                .containsExactly(false, true, true);
        assertThat(all).extracting(Publication::statement).doesNotHaveDuplicates();
    }

    @Test
    void publishesNothingAfterARebuild() {
        centre.cover(candidacy);
        centre.completeFile(candidacy);
        StatementId handOver = centre.handOver(candidacy);
        centre.publish();
        centre.withdraw(handOver);
        centre.publish();
        int before = centre.derived().size();
        Map<String, String> sums = centre.get(Projector.class).checksums();

        centre.get(Projector.class).rebuild();

        assertThat(centre.get(Projector.class).checksums()).isEqualTo(sums);
        assertThat(centre.publish()).isZero();
        assertThat(centre.another().publish()).isZero();
        assertThat(centre.derived()).hasSize(before);
    }

    @Test
    void looksOnlyAtThoseWhomAnEntryOfTheFeedTouches() {
        centre.cover(candidacy);
        Candidacy other = centre.candidate("Autre", session);
        centre.publish();
        Changes changes = centre.get(Changes.class);
        Changes.Mark before = changes.mark(centre.store().head());

        StatementId act = centre.act(other, appraisal(), FileActs.CODEC);
        Changes.Mark recorded = changes.mark(centre.store().head());
        centre.withdraw(act);
        Changes.Mark withdrawn = changes.mark(centre.store().head());
        centre.post(Shapes.quizAttempt(3, 2, "2024-03-07T10:00:00Z", ReadinessCentre.QUIZ));
        Changes.Mark posted = changes.mark(centre.store().head());

        assertThat(changes.between(before, recorded).includes(other)).isTrue();
        assertThat(changes.between(before, recorded).includes(candidacy)).isFalse();
        assertThat(changes.between(recorded, withdrawn).includes(other)).isTrue();
        assertThat(changes.between(withdrawn, posted).includes(candidacy)).isTrue();
        assertThat(changes.between(withdrawn, posted).includes(other)).isFalse();
        assertThat(changes.between(posted, posted).isNone()).isTrue();
    }

    @Test
    void publishesCoverageThatIsTakenBackAfterWhatItSaidBefore() {
        String quiz = Shapes.quizAttempt(3, 1, "2024-03-05T10:00:00Z", ReadinessCentre.QUIZ);
        UUID id = UUID.randomUUID();
        centre.cover(candidacy, withId(quiz, id));
        centre.publish();
        centre.post("""
                {"actor":{"account":{"homePage":"https://moodle.example.org","name":"7"}},
                 "verb":{"id":"%s"},"object":{"objectType":"StatementRef","id":"%s"}}""".formatted(Verbs.VOIDED, id));
        centre.publish();

        List<JsonNode> said = centre.coverage();
        assertThat(said).hasSize(2);
        assertThat(said.getLast()
                        .at("/result/extensions")
                        .path(JalonProfile.COVERAGE_EXTENSION)
                        .path("state")
                        .asString())
                .isEqualTo(CoverageState.NOTHING_YET.name());
        assertThat(said.getLast()
                        .at("/context/extensions")
                        .path(JalonProfile.PREVIOUS_EXTENSION)
                        .asString())
                .isEqualTo(said.getFirst().path("id").asString());
    }

    @Test
    void publishesUnderAnotherIdWhenSomebodyWroteUnderItsOwn() {
        String digest = Reports.digest(centre.report(candidacy));
        UUID taken = NameBasedUuid.of(candidacy.id().toString(), session.id().toString(), digest, "-");
        centre.post(ReadinessCentre.foreign(taken));

        assertThat(centre.publish()).isEqualTo(1);
        assertThat(centre.publish()).isZero();

        Publication published = centre.publications(candidacy).getFirst();
        assertThat(published.statement().value()).isNotEqualTo(taken);
        assertThat(centre.store().find(published.statement()).orElseThrow().writer())
                .isEqualTo(WriterId.JALON);
    }

    @Test
    void isNotDoneInTwoInstancesAtATime() {
        ReadinessCentre other = centre.another();
        List<Integer> published = new ArrayList<>();

        Optional<Integer> held = centre.get(PublisherTurn.class).hold(() -> {
            published.add(other.publish());
            return centre.publications(candidacy).size();
        });

        assertThat(held).contains(0);
        assertThat(published).containsExactly(0);
        assertThat(other.publish()).isEqualTo(1);
        assertThat(centre.publish()).isZero();
    }

    private static CompetencyAppraised appraisal() {
        return new CompetencyAppraised(LocalDate.parse("2024-04-06"), new CompetencyId("ntc-2018.1.1"), true, "Vu");
    }

    private static String withId(String json, UUID id) {
        return json.replaceFirst("\\{", "{\"id\":\"" + id + "\",");
    }
}
