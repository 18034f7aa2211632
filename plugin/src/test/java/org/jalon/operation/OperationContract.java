package org.jalon.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.access.Account;
import org.jalon.access.AccountCreation;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.NewAccount;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.TutorLink;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.enterprise.TutorLinks;
import org.jalon.evidence.Shapes;
import org.jalon.evidence.Standings;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.journal.ErasedLearnerException;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowSet;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.Removed;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.profile.Verbs;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What erasure, retention and legal holds keep to on every database. */
abstract class OperationContract {

    private static final String BY = "5e0f3c5e-4d4c-4c55-9a53-0f7d0f4f9f10";
    private static final Writer MOODLE =
            Writer.of(WriterId.ofCredential("moodle"), Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE));
    private static final AgentId CAMILLE = new org.jalon.xapi.Account(new Iri("https://moodle.example.org"), "7");
    private static final AgentId SACHA = new org.jalon.xapi.Account(new Iri("https://moodle.example.org"), "8");

    private Operation operation;
    private int written = 100;

    abstract Operation open();

    @BeforeEach
    void openOperation() {
        operation = open();
    }

    @AfterEach
    void closeOperation() {
        operation.close();
    }

    private Learner learner(String name, AgentId agent) {
        Learners learners = operation.get(Learners.class);
        Learner made = learners.create("Camille", name, BY);
        learners.tie(made.id(), agent, "inscription de Camille", BY);
        return learners.get(made.id());
    }

    private CandidacyId candidacy(LearnerId learner) {
        CandidacyTerms terms = new CandidacyTerms(
                Origin.FORMATION,
                false,
                Optional.of(LocalDate.parse("2023-09-04")),
                Optional.of(LocalDate.parse("2024-05-31")),
                new Target.Titre(),
                Optional.empty());
        return operation
                .get(Candidacies.class)
                .create(learner, new FrameworkId("ntc-2018"), terms, BY)
                .id();
    }

    private static String completed(int number, String agent) {
        return Shapes.completed(number, "2024-05-01T08:00:00Z", "{\"completion\":true}")
                .replace("\"name\":\"7\"", "\"name\":\"%s\"".formatted(agent))
                .replaceFirst("\\{", "{\"id\":\"" + id(number) + "\",");
    }

    private static StatementId id(int number) {
        return new StatementId(new UUID(0x4000, number));
    }

    private static String voiding(int number, int target) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:lms@example.org"},"verb":{"id":"%s"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id(number), Verbs.VOIDED, id(target));
    }

    private static String act(int number, CandidacyId candidacy) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},"verb":{"id":"%s"},
                 "object":{"id":"%s"},"context":{"contextActivities":{"category":[{"id":"%s"}]},
                 "extensions":{"%s":"%s","%s":{"kind":"%s","content":{}}}}}""".formatted(
                        id(number),
                        JalonProfile.STAFF,
                        BY,
                        Verbs.ASSESSED,
                        JalonProfile.activityOf(candidacy.toString(), "appraisal"),
                        JalonProfile.ACTS,
                        JalonProfile.SUBJECT_EXTENSION,
                        candidacy,
                        JalonProfile.ACT_EXTENSION,
                        ActTemplate.COMPETENCY_APPRAISED.slug());
    }

    private ErasureOutcome.Erased erase(Learner learner, boolean rehearsal) {
        ErasureWish wish = new ErasureWish(Optional.of(learner.id()), Optional.empty(), false, "demande du 2 mai");
        ErasureOutcome outcome = operation.get(Erasures.class).erase(wish, rehearsal);
        assertThat(outcome).isInstanceOf(ErasureOutcome.Erased.class);
        return (ErasureOutcome.Erased) outcome;
    }

    private Map<String, String> checksums() {
        Projector projector = operation.get(Projector.class);
        projector.catchUp();
        return projector.checksums();
    }

    @Test
    void buildsProjectionsAsIfTheErasedHadNeverBeenThere() {
        operation.store("2024-05-02T08:00:00Z", completed(1, "8"), MOODLE);
        Learner camille = learner("Roy", CAMILLE);
        CandidacyId candidacy = candidacy(camille.id());
        operation.store("2024-05-02T08:01:00Z", completed(2, "7"), MOODLE);
        operation.store("2024-05-02T08:02:00Z", completed(3, "7"), MOODLE);
        operation.store("2024-05-02T08:03:00Z", voiding(4, 3), MOODLE);
        operation.store("2024-05-02T08:04:00Z", act(5, candidacy), Writer.jalon());
        operation.store("2024-05-02T08:05:00Z", completed(6, "8"), MOODLE);
        Map<String, String> before = checksums();
        assertThat(erase(camille, false).removed().ids()).containsExactly(id(2), id(3), id(4), id(5));
        Map<String, String> erased = checksums();

        operation.close();
        operation = open();
        operation.store("2024-05-02T08:00:00Z", completed(1, "8"), MOODLE);
        operation.jdbc.sql("update feed_head set position = position + 4").update();
        operation.store("2024-05-02T08:05:00Z", completed(6, "8"), MOODLE);

        assertThat(erased).isEqualTo(checksums());
        assertThat(before).hasSameSizeAs(erased);
        assertThat(erased.entrySet().stream().filter(sum -> sum.getValue().equals(before.get(sum.getKey()))))
                .extracting(Map.Entry::getKey)
                .containsExactly("publications");
    }

    @Test
    void leavesNothingThatTellsWhoALearnerWas() {
        Learner camille = learner("Roy", CAMILLE);
        operation.store("2024-05-02T08:00:00Z", completed(1, "7"), MOODLE);

        ErasureOutcome.Erased erased = erase(camille, false);

        assertThat(erased.recordRows()).isEqualTo(2);
        Learners learners = operation.get(Learners.class);
        Learner left = learners.get(camille.id());
        assertThat(left.givenName() + left.familyName())
                .doesNotContain("Camille")
                .doesNotContain("Roy");
        assertThat(learners.isAnonymised(camille.id())).isTrue();
        assertThat(left.agents()).doesNotContain(CAMILLE);
        assertThat(learners.history(camille.id()))
                .allMatch(change -> !change.reason().contains("Camille"));
        assertThat(operation.audited()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("person-erased");
            assertThat(entry.subject()).isEqualTo(camille.id().toString());
            assertThat(entry.detail())
                    .contains("1 statements", "demande du 2 mai")
                    .doesNotContain("Camille");
        });
        assertThat(operation.store.append(List.of(StatementReader.readAuthored(completed(1, "7"))), MOODLE))
                .isInstanceOf(AppendOutcome.Erased.class);
    }

    @Test
    void closesTheAccountsAndTakesTheirNamesOutOfTheAudit() {
        Learner camille = learner("Roy", CAMILLE);
        Person own = account("camille.roy", Role.LEARNER, camille.id());
        Person staff = account("camille.formatrice", Role.FORMATEUR, camille.id());
        account("camille", Role.LEARNER, LearnerId.random());
        operation
                .jdbc
                .sql("update audit_entry set detail = 'camille.roy LEARNER' where subject = ?")
                .param(own.id().toString())
                .update();
        operation.get(Audit.class).recordFor("camille.roy", "document-handed-in-recorded", "42", "");

        ErasureOutcome.Erased erased = erase(camille, false);

        Accounts accounts = operation.get(Accounts.class);
        assertThat(accounts.find("camille.roy")).isEmpty();
        Account left = accounts.find(own.id()).orElseThrow();
        assertThat(left.enabled()).isFalse();
        assertThat(left.person().displayName()).isEqualTo("Personne effacée");
        assertThat(left.person().username()).isEqualTo("erased-" + own.id());
        assertThat(operation.audited())
                .noneMatch(entry -> entry.toString().contains("camille.roy"))
                .anyMatch(entry -> entry.account().equals("erased-" + own.id()));
        Account kept = accounts.find("camille.formatrice").orElseThrow();
        assertThat(kept.enabled()).isTrue();
        assertThat(kept.person().learnerId()).isEmpty();
        assertThat(erased.accountsInUse()).containsExactly(staff.id());
        assertThat(accounts.find("camille").orElseThrow().enabled()).isTrue();
    }

    private Person account(String username, Role role, LearnerId learner) {
        AccountCreation made = operation
                .get(Accounts.class)
                .create(new NewAccount(username, "Camille Roy", role, Optional.of(learner.value()), Optional.empty()));
        return ((AccountCreation.Created) made).person();
    }

    @Test
    void takesTutorsAndReasonsOutOfWhatStays() {
        Learner camille = learner("Roy", CAMILLE);
        CandidacyId candidacy = candidacy(camille.id());
        TutorLinks links = operation.get(TutorLinks.class);
        TutorLinkTerms terms = new TutorLinkTerms(
                new Company("Sables & Fils"),
                "Mme Roche",
                Optional.of("roche@sables.example"),
                LocalDate.parse("2024-01-08"),
                LocalDate.parse("2024-06-30"));
        TutorLink link = links.issue(new TutorLinkId(UUID.randomUUID()), candidacy, terms, "0".repeat(64), BY);
        links.revoke(link.id(), candidacy, "Mme Roche est partie", BY);
        LegalHolds holds = operation.get(LegalHolds.class);
        holds.lift(holds.place(camille.id(), "recours de Mme Roy", BY).number(), "Mme Roy se désiste", BY);

        ErasureOutcome.Erased erased = erase(camille, false);

        assertThat(links.history(link.id()).toString()).doesNotContain("Roche", "Sables", "sables.example");
        assertThat(links.find(link.id()).orElseThrow().terms().from()).isEqualTo("2024-01-08");
        assertThat(holds.list().toString()).doesNotContain("Mme Roy").contains("erased");
        assertThat(erased.recordRows()).isEqualTo(5);
    }

    @Test
    void namesTheAgentsThatLookLikeTheLearner() {
        Learner camille = learner("Roy", new Mbox("mailto:camille.roy@example.org"));
        operation.store("2024-05-02T08:00:00Z", byMail(1, "Camille.Roy@example.org"), MOODLE);
        operation.store("2024-05-02T08:01:00Z", byMail(2, "sacha.petit@example.org"), MOODLE);

        ErasureOutcome.Erased erased = erase(camille, false);

        assertThat(erased.proposed())
                .extracting(AgentId::canonical)
                .containsExactly("mbox:mailto:Camille.Roy@example.org");
        assertThat(operation.store.find(id(1))).isPresent();
    }

    private static String byMail(int number, String mail) {
        return completed(number, "9")
                .replaceFirst("\"actor\":\\{[^}]*\\}\\}", "\"actor\":{\"mbox\":\"mailto:%s\"}".formatted(mail));
    }

    @Test
    void leavesAnErasedLearnerOutOfListsAndRecordsNothingMore() {
        Learner camille = learner("Roy", CAMILLE);
        Learner sacha = learner("Petit", SACHA);
        CandidacyId candidacy = candidacy(camille.id());
        CandidacyId other = candidacy(sacha.id());
        Cohorts cohorts = operation.get(Cohorts.class);
        CohortId cohort = cohorts.create("NTC", BY).id();
        cohorts.add(cohort, camille.id(), BY);
        cohorts.add(cohort, sacha.id(), BY);

        erase(camille, false);

        Learners learners = operation.get(Learners.class);
        Candidacies candidacies = operation.get(Candidacies.class);
        assertThat(cohorts.members(cohort)).containsExactly(sacha.id());
        assertThat(learners.ofCohort(cohort, 10, 0).items())
                .extracting(Learner::id)
                .containsExactly(sacha.id());
        assertThat(learners.ofCohort(cohort, 10, 0).total()).isEqualTo(1);
        assertThat(candidacies.ofCohort(cohort, RecordTime.LATEST))
                .extracting(Candidacy::id)
                .containsExactly(other);
        assertThat(operation.get(Standings.class).ofCohort(cohort)).hasSize(1);
        assertThat(candidacies.find(candidacy)).isPresent();
        assertThatThrownBy(() -> candidacy(camille.id())).isInstanceOf(ErasedLearnerException.class);
        assertThatThrownBy(() -> learners.tie(camille.id(), CAMILLE, "encore", BY))
                .isInstanceOf(ErasedLearnerException.class);
        assertThatThrownBy(() -> cohorts.add(cohort, camille.id(), BY)).isInstanceOf(ErasedLearnerException.class);
        assertThatThrownBy(() -> candidacies.changeFramework(candidacy, 1, new FrameworkId("ntc-2024"), "encore", BY))
                .isInstanceOf(ErasedLearnerException.class)
                .hasMessageContaining("was erased");
    }

    @Test
    void givesALearnerACopyOfAllThatIsHeld() throws IOException {
        Learner camille = learner("Roy", CAMILLE);
        Learner sacha = learner("Petit", SACHA);
        CandidacyId candidacy = candidacy(camille.id());
        CandidacyId other = candidacy(sacha.id());
        Cohorts cohorts = operation.get(Cohorts.class);
        cohorts.add(cohorts.create("NTC printemps", BY).id(), camille.id(), BY);
        operation
                .get(TutorLinks.class)
                .issue(
                        new TutorLinkId(UUID.randomUUID()),
                        candidacy,
                        new TutorLinkTerms(
                                new Company("Sables & Fils"),
                                "Mme Roche",
                                Optional.of("roche@sables.example"),
                                LocalDate.parse("2024-01-08"),
                                LocalDate.parse("2024-06-30")),
                        "0".repeat(64),
                        BY);
        account("camille.roy", Role.LEARNER, camille.id());
        account("sacha.petit", Role.LEARNER, sacha.id());
        Audit audit = operation.get(Audit.class);
        audit.recordFor("camille.roy", "signed-something", "42", "");
        audit.recordFor("m.durand", "candidacy-looked-at", candidacy.toString(), "");
        audit.recordFor("m.durand", "candidacy-looked-at", other.toString(), "");
        for (int i = 0; i < 501; i++) {
            audit.recordFor("m.durand", "page-turned", camille.id().toString(), String.valueOf(i));
        }
        operation.store("2024-05-02T08:01:00Z", completed(1, "7"), MOODLE);
        operation.store("2024-05-02T08:02:00Z", completed(2, "8"), MOODLE);
        operation.store("2024-05-02T08:03:00Z", completed(3, "7"), MOODLE);
        operation.store("2024-05-02T08:04:00Z", voiding(4, 3), MOODLE);
        operation.store("2024-05-02T08:05:00Z", act(5, candidacy), Writer.jalon());
        operation.store("2024-05-02T08:06:00Z", act(6, other), Writer.jalon());

        Map<String, byte[]> archive = export(camille.id());

        assertThat(text(archive, "personne.json")).contains("Camille", "Roy", "NTC printemps", "camille.roy", "|7");
        assertThat(text(archive, "candidatures.json")).contains(candidacy.toString(), "ntc-2018");
        assertThat(text(archive, "tutor-links.json")).contains("Mme Roche").doesNotContain("roche@");
        assertThat(ids(archive, "declarations.json", "/id")).containsExactlyInAnyOrder(id(1), id(3), id(4));
        assertThat(ids(archive, "actes.json", "/statement/id")).containsExactly(id(5));
        JsonNode entries = JsonMapper.shared().readTree(text(archive, "audit.json"));
        assertThat(entries.findValuesAsString("act"))
                .contains("learner-created", "candidacy-created", "agent-tied", "cohort-member-added")
                .contains("signed-something", "candidacy-looked-at", "tutor-link-issued", "account-created")
                .filteredOn("page-turned"::equals)
                .hasSize(501);
        assertThat(entries.findValuesAsString("by")).containsOnly(Audit.SYSTEM, "camille.roy", "another person");
        archive.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("sacha", "Petit", sacha.id().toString(), other.toString(), "m.durand"));
        assertThat(export(camille.id()).keySet()).isEqualTo(archive.keySet());
    }

    private Map<String, byte[]> export(LearnerId learner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        operation.get(AccessExports.class).write(learner, out);
        return ExportedArchive.read(out.toByteArray());
    }

    private static String text(Map<String, byte[]> archive, String name) {
        return new String(archive.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static List<StatementId> ids(Map<String, byte[]> archive, String name, String pointer) {
        List<StatementId> ids = new ArrayList<>();
        JsonMapper.shared()
                .readTree(text(archive, name))
                .forEach(element -> ids.add(
                        StatementId.parse(element.at(pointer).asString()).orElseThrow()));
        return ids;
    }

    @Test
    void letsAnErasedLearnersAgentBeTiedAnew() {
        erase(learner("Roy", CAMILLE), false);
        Learner again = learner("Martin", CAMILLE);
        assertThat(again.agents()).contains(CAMILLE);
        assertThat(operation.get(Learners.class).learnerOf(CAMILLE, RecordTime.LATEST))
                .contains(again.id());
    }

    @Test
    void changesNothingInARehearsal() {
        Learner camille = learner("Roy", CAMILLE);
        operation.store("2024-05-02T08:00:00Z", completed(1, "7"), MOODLE);
        int entries = operation.audited().size();
        Map<String, String> before = checksums();

        ErasureOutcome.Erased erased = erase(camille, true);

        assertThat(erased.removed().removed()).isEqualTo(1);
        assertThat(erased.recordRows()).isEqualTo(2);
        assertThat(operation.get(Learners.class).get(camille.id())).isEqualTo(camille);
        assertThat(operation.store.find(id(1))).isPresent();
        assertThat(operation.audited()).hasSize(entries);
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void erasesNobodyOnHold() {
        Learner camille = learner("Roy", CAMILLE);
        LegalHolds holds = operation.get(LegalHolds.class);
        LegalHold hold = holds.place(camille.id(), "recours", BY);
        operation.store("2024-05-02T08:00:00Z", completed(1, "7"), MOODLE);
        Erasures erasures = operation.get(Erasures.class);
        ErasureWish ofLearner = new ErasureWish(Optional.of(camille.id()), Optional.empty(), true, "demande");
        ErasureWish ofAgent = new ErasureWish(Optional.empty(), Optional.of(CAMILLE), true, "demande");

        assertThat(erasures.erase(ofLearner, false)).isEqualTo(new ErasureOutcome.OnHold(hold));
        assertThat(erasures.erase(ofAgent, false)).isEqualTo(new ErasureOutcome.OnHold(hold));
        assertThat(operation.store.find(id(1))).isPresent();

        assertThat(holds.lift(hold.number(), "recours clos", BY)).isTrue();
        assertThat(holds.lift(hold.number(), "recours clos", BY)).isFalse();
        assertThat(erasures.erase(ofAgent, false)).isInstanceOf(ErasureOutcome.Erased.class);
        assertThat(operation.store.find(id(1))).isEmpty();
        assertThat(holds.list())
                .singleElement()
                .satisfies(kept -> assertThat(kept.lifted()).isPresent());
    }

    @Test
    void refusesWishesAndHoldsWithoutSubjectOrReason() {
        assertThatThrownBy(() -> new ErasureWish(Optional.empty(), Optional.empty(), false, " "))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules()).extracting("field").containsExactly("learner", "reason"));
        LegalHolds holds = operation.get(LegalHolds.class);
        assertThatThrownBy(() -> holds.place(LearnerId.random(), "recours", BY))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> holds.lift(4711, "recours clos", BY)).isInstanceOf(NoSuchElementException.class);
        Learner camille = learner("Roy", CAMILLE);
        assertThatThrownBy(() -> holds.place(camille.id(), "", BY)).isInstanceOf(BrokenRulesException.class);
    }

    @Test
    void letsGoByAgeWhatIsNobodys() {
        Learner sacha = learner("Petit", SACHA);
        operation.store("2024-05-02T08:00:00Z", completed(1, "7"), MOODLE);
        operation.store("2024-05-02T08:01:00Z", completed(2, "8"), MOODLE);
        operation.store("2024-05-02T08:02:00Z", act(3, CandidacyId.random()), Writer.jalon());
        Learner once = learner("Roy", CAMILLE);
        operation.get(Learners.class).untie(once.id(), CAMILLE, "erreur", BY);
        LegalHold hold = operation.get(LegalHolds.class).place(once.id(), "recours", BY);
        operation.clock.moveTo("2025-05-02T08:00:00Z");
        Retention retention = operation.get(Retention.class);

        assertThat(retention.thinOut(Period.ofMonths(6), "politique", true).matching())
                .isZero();
        operation.get(LegalHolds.class).lift(hold.number(), "recours clos", BY);
        assertThat(retention.thinOut(Period.ofYears(2), "politique", true).matching())
                .isZero();
        Removed would = retention.thinOut(Period.ofMonths(6), "politique", true);
        assertThat(would.removed()).isEqualTo(1);
        assertThat(operation.store.find(id(1))).isPresent();
        assertThat(retention.thinOut(Period.ofMonths(6), "politique", false).removed())
                .isEqualTo(1);

        assertThat(operation.store.find(id(1))).isEmpty();
        assertThat(operation.store.find(id(2))).isPresent();
        assertThat(operation.store.find(id(3))).isPresent();
        assertThat(sacha.agents()).contains(SACHA);
        assertThat(operation.audited())
                .last()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("statements-thinned-out"));
        assertThatThrownBy(() -> retention.thinOut(Period.ZERO, "politique", true))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("olderThan");
    }

    @Test
    void keepsWhatBelongsToAnotherLearnerToo() {
        Learner camille = learner("Roy", CAMILLE);
        learner("Petit", SACHA);
        String together = completed(1, "7")
                .replaceFirst(
                        "\"actor\":\\{[^}]*\\}\\}",
                        "\"actor\":{\"objectType\":\"Group\",\"member\":[%s,%s]}".formatted(member("7"), member("8")));
        operation.store("2024-05-02T08:00:00Z", together, MOODLE);
        ErasureOutcome.Erased erased = erase(camille, false);
        assertThat(erased.removed().kept()).containsExactly(id(1));
        assertThat(operation.store.find(id(1))).isPresent();
    }

    private static String member(String name) {
        return "{\"account\":{\"homePage\":\"https://moodle.example.org\",\"name\":\"%s\"}}".formatted(name);
    }

    private void write(String instant, Writer writer) {
        operation.store(instant, completed(++written, "7"), writer);
    }

    @Test
    void tellsOfEmittersThatFellSilentForLongerThanTheyEverPaused() {
        operation.clock.moveTo("2024-01-01T08:00:00Z");
        for (String name : List.of("moodle", "monthly", "never")) {
            operation.credentials().issue(name, Set.of(Scope.STATEMENTS_WRITE));
        }
        Writer monthly = Writer.of(WriterId.ofCredential("monthly"), Set.of());
        write("2024-02-01T08:00:00Z", monthly);
        write("2024-04-01T08:00:00Z", monthly);
        write("2024-04-01T09:00:00Z", MOODLE);
        write("2024-04-02T09:00:00Z", MOODLE);

        operation.clock.moveTo("2024-04-09T09:00:00Z");
        assertThat(operation.signals().current()).isEmpty();
        operation.clock.moveTo("2024-04-09T09:00:01Z");
        assertThat(operation.signals().current())
                .containsExactly(
                        new Signal.SilentEmitter("moodle", Instant.parse("2024-04-02T09:00:00Z"), Duration.ofDays(1)));
        assertThat(operation.signals().emitters())
                .extracting(
                        EmitterState::name,
                        EmitterState::silent,
                        state -> state.pace().isPresent())
                .containsExactly(
                        tuple("monthly", false, true), tuple("moodle", true, true), tuple("never", false, false));
    }

    private void refuse(int times, String name) {
        for (int i = 0; i < times; i++) {
            operation
                    .refused()
                    .add(new RefusedRequest(
                            operation.clock.instant(), WriterId.ofCredential(name), 400, List.of(), "[{}]"));
        }
    }

    @Test
    void tellsOfRefusalsThatGrow() {
        operation.clock.moveTo("2024-04-01T08:00:00Z");
        refuse(28, "steady");
        operation.clock.moveTo("2024-04-03T08:00:00Z");
        refuse(12, "steady");
        refuse(10, "broken");
        refuse(9, "few");
        operation.clock.moveTo("2024-04-03T09:00:00Z");
        assertThat(operation.signals().current())
                .containsExactly(new Signal.GrowingRefusals("credential:broken", 10, 0));
        refuse(1, "steady");
        operation.clock.moveTo("2024-04-03T09:00:01Z");
        assertThat(operation.signals().current()).contains(new Signal.GrowingRefusals("credential:steady", 13, 4));
    }

    @Test
    void tellsOfProjectionsThatStopped() {
        write("2024-04-01T08:00:00Z", MOODLE);
        assertThat(operation.signals(new Stuck()).current())
                .singleElement()
                .isInstanceOfSatisfying(Signal.ProjectionsStopped.class, stopped -> {
                    assertThat(stopped.behind()).isEqualTo(1);
                    assertThat(stopped.reason()).contains("'stuck'", "position 1", "an entry that nobody understands");
                });
    }

    /** A projection that gets past no entry. */
    private static final class Stuck implements Projection {

        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public void apply(RowSet rows, List<ReadEntry> entries) {
            throw new IllegalStateException("an entry that nobody understands");
        }

        @Override
        public void clear(RowSet rows) {
            // It has no rows.
        }

        @Override
        public String checksum(RowSet rows) {
            return "";
        }
    }
}
