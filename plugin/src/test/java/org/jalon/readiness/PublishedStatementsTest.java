package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.evidence.Courses;
import org.jalon.evidence.Facts;
import org.jalon.evidence.Shapes;
import org.jalon.journal.ActLog;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.NameBasedUuid;
import org.jalon.profile.ProfileDocument;
import org.jalon.profile.StatementValidation;
import org.jalon.profile.TemplateValidator;
import org.jalon.profile.Verbs;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What the publisher writes, and when. */
class PublishedStatementsTest {

    private ReadinessCentre centre;
    private ExamSession session;
    private Candidacy candidacy;

    @BeforeEach
    void openCentre() {
        centre = ReadinessCentre.onH2();
        session = centre.session("2024-05-20");
        candidacy = centre.candidate("Essai", session);
    }

    @AfterEach
    void closeCentre() {
        centre.close();
    }

    @Test
    void saysInWordsWhyReadinessIsWithdrawn() {
        centre.completeFile(candidacy);
        StatementId handOver = centre.handOver(candidacy);
        centre.publish();
        centre.withdraw(handOver);
        centre.publish();

        JsonNode voiding = centre.derived(Verbs.VOIDED).getFirst();
        JsonNode why = voiding.at("/context/extensions").path(JalonProfile.WITHDRAWN_READINESS_EXTENSION);
        Item lost = centre.report(candidacy).items().stream()
                .filter(i -> i.blocking() && i.isUnsettled())
                .findFirst()
                .orElseThrow();
        assertThat(voiding.at("/object/id").asString())
                .isEqualTo(centre.publications(candidacy).getFirst().statement().toString());
        assertThat(voiding.at("/context/extensions")
                        .path(JalonProfile.REASON_EXTENSION)
                        .asString())
                .contains(
                        lost.title().fr(),
                        lost.finding().fr(),
                        lost.title().en(),
                        lost.finding().en());
        assertThat(why.at("/items/0/id").asString()).isEqualTo(lost.id());
        assertThat(why.at("/items/0/was").asString()).isEqualTo("MET");
        assertThat(why.at("/items/0/state").asString()).isEqualTo(lost.state().name());
        assertThat(why.path("replacedBy").asString())
                .isEqualTo(centre.publications(candidacy).getLast().statement().toString());
    }

    @Test
    void derivesTheIdFromCandidacySessionDigestAndWhatWentBefore() {
        centre.publish();

        String digest = Reports.digest(centre.report(candidacy));
        assertThat(centre.publications(candidacy).getFirst().statement().value())
                .isEqualTo(
                        NameBasedUuid.of(candidacy.id().toString(), session.id().toString(), digest, "-"));
    }

    @Test
    void putsAllThatAReaderNeedsIntoTheStatement() {
        centre.completeFile(candidacy);
        centre.publish();

        JsonNode report = centre.derived(Verbs.PROGRESSED)
                .getLast()
                .at("/result/extensions")
                .path(JalonProfile.REPORT_EXTENSION);
        assertThat(report.at("/framework/id").asString()).isEqualTo("ntc-2018");
        assertThat(report.at("/framework/code").asString())
                .isEqualTo(centre.framework().titre().code().value().orElseThrow());
        assertThat(report.at("/framework/rncp").asString())
                .isEqualTo(centre.framework().titre().rncp().value().orElseThrow());
        assertThat(report.at("/framework/millesime").isMissingNode()).isTrue();
        assertThat(report.at("/framework/unverified").valueStream().map(JsonNode::asString))
                .contains("code", "millesime");
        assertThat(report.path("sessionDay").asString()).isEqualTo("2024-05-20");
        assertThat(report.path("basis").properties()).hasSize(5);
        Map<String, JsonNode> items = new HashMap<>();
        report.path("items").forEach(i -> items.put(i.path("id").asString(), i));
        assertThat(centre.report(candidacy).items()).allSatisfy(item -> {
            JsonNode said = items.getOrDefault(item.id(), MissingNode.getInstance());
            assertThat(said.path("state").asString()).isEqualTo(item.state().name());
            assertThat(said.at("/title/fr").asString()).isEqualTo(item.title().fr());
            assertThat(said.at("/title/en").asString()).isEqualTo(item.title().en());
            item.figures()
                    .forEach(f -> assertThat(said.at("/figures").path(f.name()).asLong())
                            .isEqualTo(f.value()));
        });
        assertThat(report.findValue("threshold").asInt()).isEqualTo(21_000);
        assertThat(report.findValue("minutes-attested").asInt()).isEqualTo(21_000);
    }

    @Test
    void namesNobodyInWhatItPublishes() {
        centre.completeFile(candidacy);
        StatementId handOver = centre.handOver(candidacy);
        centre.publish();
        centre.withdraw(handOver);
        centre.publish();

        assertThat(centre.derived())
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(statement.toString()).doesNotContain("Camille", "Essai", "Mme Petit", "M. Durand"))
                .allSatisfy(PublishedStatementsTest::followsOneTemplate);
    }

    @Test
    void publishesWhatTimeAloneChanges() {
        centre.publish();
        assertThat(centre.publish()).isZero();

        centre.moveTo("2024-05-20T21:59:00Z");
        centre.publish();
        int before = centre.publications(candidacy).size();
        centre.moveTo("2024-05-20T22:00:01Z");

        assertThat(centre.publish()).isEqualTo(1);
        assertThat(centre.publications(candidacy)).hasSize(before + 1);
        assertThat(centre.verdict(candidacy)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void looksAtAllWhenARecordOrTheDayChanged() {
        Changes changes = centre.get(Changes.class);
        Changes.Mark before = changes.mark(centre.store().head());
        centre.candidate("Autre", session);
        Changes.Mark recorded = changes.mark(centre.store().head());
        centre.moveTo("2024-05-03T22:00:01Z");
        Changes.Mark tomorrow = changes.mark(centre.store().head());

        assertThat(changes.between(before, recorded).all()).isTrue();
        assertThat(changes.between(recorded, tomorrow).all()).isTrue();
    }

    @Test
    void publishesEachChangeOfACompetencysCoverage() {
        centre.cover(candidacy);
        centre.publish();

        JsonNode said = centre.coverage().getFirst();
        JsonNode result = said.at("/result/extensions");
        JsonNode particulars = result.path(JalonProfile.COVERAGE_EXTENSION);
        assertThat(centre.coverage()).hasSize(1);
        assertThat(said.at("/object/id").asString())
                .isEqualTo("https://w3id.org/jalon/frameworks/ntc-2018/competencies/" + Courses.WATCH);
        assertThat(said.at("/object/definition/type").asString())
                .isEqualTo("https://w3id.org/xapi/tla/activity-types/competency");
        assertThat(result.path("https://w3id.org/xapi/cmi5/result/extensions/progress")
                        .asInt())
                .isEqualTo(100);
        assertThat(particulars.path("state").asString()).isEqualTo("COVERED");
        assertThat(particulars.path("done").asInt()).isEqualTo(1);
        assertThat(particulars.path("required").asInt()).isEqualTo(1);
        assertThat(particulars.path("mappingVersion").asInt()).isEqualTo(1);
        assertThat(said.at("/context/extensions").path(JalonProfile.EVIDENCE_EXTENSION))
                .hasSize(1);
    }

    @Test
    void givesNoPercentageWhereAnyOfSeveralOptionalActivitiesWillDo() {
        centre.cover(candidacy, Shapes.completed(8, "2024-03-05T10:00:00Z", "{\"completion\":true}"));
        centre.publish();

        JsonNode tools = centre.coverage().stream()
                .filter(s -> s.at("/object/id").asString().endsWith(Courses.TOOLS.value()))
                .findFirst()
                .orElseThrow();
        assertThat(tools.at("/result/extensions").has(JalonProfile.PROGRESS_EXTENSION))
                .isFalse();
        assertThat(tools.at("/result/extensions")
                        .path(JalonProfile.COVERAGE_EXTENSION)
                        .path("state")
                        .asString())
                .isEqualTo("COVERED");
    }

    @Test
    void takesNothingFromDerivedStatementsThatComeBack() {
        centre.cover(candidacy);
        centre.completeFile(candidacy);
        centre.handOver(candidacy);
        centre.publish();
        ReadinessReport before = centre.report(candidacy);
        int derived = centre.derived().size();

        List<JsonNode> all = centre.derived();
        for (JsonNode statement : all) {
            ObjectNode copy = ((ObjectNode) statement).deepCopy();
            copy.put("id", UUID.randomUUID().toString()).remove(List.of("authority", "stored"));
            centre.post(copy.toString());
        }

        assertThat(centre.publish()).isZero();
        assertThat(Reports.digest(centre.report(candidacy))).isEqualTo(Reports.digest(before));
        assertThat(centre.derived()).hasSize(derived);
        LearnerId learner = candidacy.learner();
        assertThat(centre.get(Facts.class).of(List.of(learner.account()), RecordTime.LATEST))
                .isEmpty();
        assertThat(centre.get(ActLog.class).foreign(100)).hasSize(all.size());
    }

    @Test
    void voidsAlsoWhenSomebodyWroteUnderTheIdOfTheWithdrawal() {
        centre.completeFile(candidacy);
        StatementId handOver = centre.handOver(candidacy);
        centre.publish();
        Publication ready = centre.publications(candidacy).getFirst();
        centre.withdraw(handOver);
        StatementId next = new StatementId(NameBasedUuid.of(
                candidacy.id().toString(),
                session.id().toString(),
                Reports.digest(centre.report(candidacy)),
                ready.statement().toString()));
        centre.post(ReadinessCentre.foreign(
                ReportStatements.withdrawalId(ready.statement(), next).value()));

        centre.publish();

        assertThat(centre.store().find(ready.statement())).isEmpty();
        assertThat(centre.publications(candidacy)).hasSize(2);
    }

    @Test
    void publishesNothingOfAnErasedLearner() {
        centre.get(Learners.class).anonymise(candidacy.learner());

        assertThat(centre.publish()).isZero();
    }

    private static void followsOneTemplate(JsonNode statement) {
        StatementValidation validation = new TemplateValidator(ProfileDocument.shipped()).validate(statement);
        assertThat(validation.broken()).as(statement.toString()).isEmpty();
        assertThat(validation.templates()).as(statement.toString()).hasSize(1);
    }
}
