package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.SeenEntry;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.WeekConfirmed;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.TutorAccount;
import org.jalon.journal.TutorJournal;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class TutorPagesTest {

    private static final AtomicInteger GUESTS = new AtomicInteger();

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private final Journal journal;
    private final TutorJournal tutorJournal;
    private TutoredCandidate candidate;
    private TutorGuest tutor;

    TutorPagesTest(
            @Autowired Accounts accounts,
            @Autowired Audit audit,
            @Autowired Journal journal,
            @Autowired TutorJournal tutorJournal) {
        this.accounts = accounts;
        this.audit = audit;
        this.journal = journal;
        this.tutorJournal = tutorJournal;
    }

    @BeforeEach
    void seed() {
        candidate = new TutoredCandidate(port, accounts);
        tutor = new TutorGuest(port, "203.0.113." + GUESTS.incrementAndGet());
    }

    @Test
    void showsTheCompanysHoursAndNothingElse() {
        candidate.time("2024-01-08", "WEEK", 2100);
        candidate.time("2024-01-16", "HALF_DAY", 210);
        candidate.time("2024-01-17", "DAY", 435, "Autre SARL");
        HttpResponse<String> page = tutor.get(candidate.link());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Heures de Claire Martin", "Chez sables &amp; fils", "Bonjour Mme Roche")
                .contains("Du 8 janvier 2024 au 14 janvier 2024", "35\u00a0h", "3\u00a0h\u00a030", "demi-journée")
                .contains("Confirmer les 2 semaines à confirmer")
                .doesNotContain("Autre SARL", "7\u00a0h\u00a015", "_csrf", "/sign-in", "/candidacies", "<script", "??")
                .doesNotContain(candidate.candidacy);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void speaksTheBrowsersLanguageOfTheTwo() {
        candidate.time("2024-01-08", "WEEK", 2100);
        String link = candidate.link();

        assertThat(tutor.get(link, "Accept-Language", "de, en;q=0.8, fr;q=0.5").body())
                .contains("lang=\"en\"", "Hours of Claire Martin", "to confirm")
                .doesNotContain("??");
        assertThat(tutor.get(link, "Accept-Language", "de").body()).contains("Heures de Claire Martin");
        assertThat(tutor.get(link, "Accept-Language", "fr-CA, en").body()).contains("Heures de Claire Martin");
    }

    @Test
    void recordsEachConfirmationAsAnActOfItsOwn() {
        String entry = candidate.time("2024-01-08", "WEEK", 2100);
        candidate.time("2024-01-15", "WEEK", 2040);
        JsonNode issued = candidate.issue();
        String link = TutoredCandidate.path(issued);

        HttpResponse<String> answer = tutor.confirm(link, "2024-01-08");
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElse("");
        assertThat(tutor.get(next.substring(next.indexOf("/t/"))).body()).contains("C’est confirmé", "confirmée");

        JsonNode acts = candidate.enterprise().at("/tutor");
        assertThat(acts.size()).isEqualTo(1);
        assertThat(acts.at("/0/by").asString())
                .isEqualTo(TutoredCandidate.id(issued).toString());
        assertThat(acts.at("/0/content/week").asString()).isEqualTo("2024-01-08");
        assertThat(acts.at("/0/content/entries/0/entry").asString()).isEqualTo(entry);
        assertThat(acts.at("/0/content/entries/0/minutes").asInt()).isEqualTo(2100);

        tutor.confirmAll(link);
        assertThat(candidate.enterprise().at("/tutor").size()).isEqualTo(2);
        assertThat(audited(TutoredCandidate.id(issued)))
                .contains("tutor-link-opened", "enterprise-week-confirmation-recorded");
        assertThat(audit.latest(200).toString()).doesNotContain(link.substring("/t/".length()));
    }

    @Test
    void takesWhatIsSentTwiceOnce() {
        candidate.time("2024-01-08", "WEEK", 2100);
        candidate.time("2024-01-15", "WEEK", 2100);
        String link = candidate.link();
        Map<String, String> week = tutor.form(link, "2024-01-08", "confirmations");
        Map<String, String> whole = tutor.form(link, "", "confirmations");

        List<String> locations = List.of(week, week, whole, whole, week).stream()
                .map(form -> tutor.post(link + "/confirmations", form))
                .map(answer -> answer.headers().firstValue("Location").orElse(answer.body()))
                .map(location -> location.substring(location.indexOf('=') + 1))
                .toList();

        assertThat(locations).containsExactly("confirmed", "already", "confirmed", "already", "already");
        assertThat(candidate.enterprise().at("/tutor").size()).isEqualTo(2);
    }

    @Test
    void confirmsNothingThatChangedUnderTheTutorsEyes() {
        String entry = candidate.time("2024-01-08", "WEEK", 2100);
        String link = candidate.link();
        Map<String, String> seen = tutor.form(link, "2024-01-08", "confirmations");
        candidate.withdraw(entry);
        candidate.time("2024-01-08", "WEEK", 2400);

        HttpResponse<String> answer = tutor.post(link + "/confirmations", seen);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Les heures ont changé", "40\u00a0h");
        assertThat(candidate.enterprise().at("/tutor").size()).isZero();
    }

    @Test
    void showsWhatChangedSinceItWasConfirmed() {
        String entry = candidate.time("2024-01-08", "WEEK", 2100);
        String link = candidate.link();
        tutor.confirm(link, "2024-01-08");
        candidate.withdraw(entry);
        candidate.time("2024-01-08", "WEEK", 2130);

        assertThat(tutor.get(link).body()).contains("modifiée depuis votre confirmation");
        assertThat(readiness())
                .contains("modifiée depuis que le tuteur l'a confirmée", "\"weeks-confirmed\",\"value\":0");
    }

    @Test
    void keepsAContestationForTheCentre() {
        candidate.time("2024-01-08", "WEEK", 2100);
        candidate.time("2024-01-15", "WEEK", 2100);
        String link = candidate.link();

        assertThat(tutor.contest(link, "2024-01-08", "   ").statusCode()).isEqualTo(400);
        assertThat(tutor.contest(link, "2024-01-08", "a\u0007b").statusCode()).isEqualTo(400);
        assertThat(tutor.contest(link, "2024-01-08", "x".repeat(1001)).statusCode())
                .isEqualTo(400);
        assertThat(tutor.contest(link, "2024-01-08", "Absente <b>lundi</b>").statusCode())
                .isEqualTo(303);
        tutor.contest(link, "2024-01-08", "Absente <b>lundi</b>");
        tutor.confirmAll(link);

        assertThat(candidate.enterprise().at("/tutor").size()).isEqualTo(2);
        assertThat(tutor.get(link).body()).contains("Absente &lt;b&gt;lundi&lt;/b&gt;", "signalée comme inexacte");
        assertThat(readiness())
                .contains(
                        "contestée par le tuteur", "\"weeks-recorded\",\"value\":2", "\"weeks-contested\",\"value\":1");
    }

    @Test
    void answersEveryClosedLinkAlike() {
        candidate.time("2024-01-08", "WEEK", 2100);
        JsonNode issued = candidate.issue();
        String revoked = TutoredCandidate.path(issued);
        Map<String, String> form = tutor.form(revoked, "2024-01-08", "confirmations");
        tutor.confirm(revoked, "2024-01-08");
        candidate.trainer.send("DELETE", candidate.links() + "/" + TutoredCandidate.id(issued) + "?reason=parti", "");
        String expired = TutoredCandidate.path(candidate.created(candidate.links(), """
                {"company": "Sables & Fils", "tutor": "M. Petit", "from": "2024-01-01", "to": "2024-02-01"}"""));
        String ahead = TutoredCandidate.path(candidate.created(candidate.links(), """
                {"company": "Sables & Fils", "tutor": "M. Petit", "from": "2090-01-01", "to": "2090-02-01"}"""));
        String open = candidate.link();
        String wrong = open.substring(0, open.length() - 4) + (open.endsWith("AAAA") ? "BBBB" : "AAAA");

        String unknown = tutor.get("/t/" + "A".repeat(65)).body();
        assertThat(unknown)
                .contains("Ce lien ne s’ouvre pas", "This link does not open")
                .doesNotContain("Martin");
        for (String link : List.of(revoked, expired, ahead, wrong, "/t/x")) {
            HttpResponse<String> answer = tutor.get(link);
            assertThat(answer.statusCode()).as(link).isEqualTo(404);
            assertThat(answer.body()).as(link).isEqualTo(unknown);
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(tutor.post(revoked + "/confirmations", form).statusCode()).isEqualTo(404);
        assertThat(tutor.get(open).statusCode()).isEqualTo(200);
        assertThat(audited(TutoredCandidate.id(issued))).contains("tutor-link-revoked", "tutor-link-refused");
        assertThat(candidate.enterprise().at("/tutor").size()).isEqualTo(1);
    }

    @Test
    void opensOnlyByItsLatestAddress() {
        JsonNode issued = candidate.issue();
        JsonNode again = candidate.created(candidate.links() + "/" + TutoredCandidate.id(issued) + "/reissues", "{}");

        assertThat(tutor.get(TutoredCandidate.path(issued)).statusCode()).isEqualTo(404);
        assertThat(tutor.get(TutoredCandidate.path(again)).statusCode()).isEqualTo(200);
        assertThat(TutoredCandidate.id(again)).isEqualTo(TutoredCandidate.id(issued));
    }

    @Test
    void takesNoFormButThoseOfTheSameLink() {
        candidate.time("2024-01-08", "WEEK", 2100);
        TutoredCandidate other = new TutoredCandidate(port, accounts);
        other.time("2024-01-22", "WEEK", 2100);
        String link = candidate.link();
        Map<String, String> own = tutor.form(link, "2024-01-08", "confirmations");
        Map<String, String> others = tutor.form(other.link(), "2024-01-22", "confirmations");

        assertThat(tutor.post(link + "/confirmations", others).statusCode()).isEqualTo(403);
        assertThat(tutor.post(link + "/confirmations", Map.of("week", "2024-01-08"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tutor.post(
                                link + "/confirmations",
                                Map.of("key", own.get("key"), "week", "2024-01-22", "seen", others.get("seen")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(tutor.post(link + "/confirmations", Map.of("key", own.get("key"), "week", "lundi", "seen", ""))
                        .statusCode())
                .isEqualTo(409);
        assertThat(candidate.enterprise().at("/tutor").size()).isZero();
        assertThat(other.enterprise().at("/tutor").size()).isZero();
    }

    @Test
    void givesNothingOfTheRestOfTheApplication() {
        Browsing browser = new Browsing(port);
        assertThat(browser.get(candidate.link()).statusCode()).isEqualTo(200);

        assertThat(browser.get("/candidacies/" + candidate.candidacy).statusCode())
                .isEqualTo(302);
        assertThat(browser.getJson("/api/candidacies/" + candidate.candidacy).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsTheCentreWithdrawWhatATutorSaid() {
        candidate.time("2024-01-08", "WEEK", 2100);
        String link = candidate.link();
        tutor.confirm(link, "2024-01-08");
        candidate.withdraw(candidate.enterprise().at("/tutor/0/id").asString());

        assertThat(candidate.enterprise().at("/tutor").size()).isZero();
        assertThat(tutor.get(link).body()).contains("à confirmer");
        assertThat(tutor.confirm(link, "2024-01-08").statusCode()).isEqualTo(303);
        assertThat(candidate.enterprise().at("/tutor").size()).isEqualTo(1);
    }

    @Test
    void staysFreeForOthersWhenOneAddressTriesTooMuch() {
        TutorGuest guesser = new TutorGuest(port, "198.51.100.7");
        for (int i = 0; i < 30; i++) {
            guesser.get("/t/" + "B".repeat(65));
        }
        String link = candidate.link();

        assertThat(guesser.get("/t/" + "B".repeat(65)).statusCode()).isEqualTo(429);
        assertThat(guesser.get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "E" : "A"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(tutor.get("/t/" + "B".repeat(65)).statusCode()).isEqualTo(404);
    }

    @Test
    void opensForTutorsBehindTheAddressThatTriesTooMuch() {
        TutorGuest colleague = new TutorGuest(port, "198.51.100.8");
        for (int i = 0; i < TutorPages.MOST_FAILURES; i++) {
            colleague.get("/t/" + "B".repeat(65));
        }
        candidate.time("2024-01-08", "WEEK", 2100);
        String link = candidate.link();

        assertThat(colleague.get(link).statusCode()).isEqualTo(200);
        assertThat(colleague.confirm(link, "2024-01-08").statusCode()).isEqualTo(303);
        assertThat(colleague.get("/t/" + "B".repeat(65)).statusCode()).isEqualTo(429);
    }

    @Test
    void writesInNobodysPlace() {
        String entry = candidate.time("2024-01-08", "WEEK", 2100);
        JsonNode issued = candidate.issue();
        var link = new TutorLinkId(TutoredCandidate.id(issued));
        var account = new TutorAccount(link.value());
        var subject = new ActSubject(UUID.fromString(candidate.candidacy));
        var week = new WeekConfirmed(
                LocalDate.parse("2024-01-20"),
                link,
                new Company("Sables & Fils"),
                LocalDate.parse("2024-01-08"),
                List.of(new SeenEntry(StatementId.parse(entry).orElseThrow(), 2100)));
        var time = new TimeDone(
                LocalDate.parse("2024-01-08"),
                TimeUnit.DAY,
                420,
                new Company("Sables & Fils"),
                Optional.empty(),
                Optional.empty());
        var admin = ApiUser.with(Role.ADMIN, accounts, port).person();

        assertThatThrownBy(() -> journal.record(subject, Optional.empty(), week, EnterpriseActs.CODEC, admin))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tutorJournal.recordAll(subject, List.of(time), EnterpriseActs.CODEC, account))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tutorJournal.recordAll(
                        new ActSubject(UUID.randomUUID()), List.of(week), EnterpriseActs.CODEC, account))
                .isInstanceOf(AccessDeniedException.class);
        candidate.trainer.send("DELETE", candidate.links() + "/" + link + "?reason=fini", "");
        assertThatThrownBy(() -> tutorJournal.recordAll(subject, List.of(week), EnterpriseActs.CODEC, account))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(candidate.enterprise().at("/tutor").size()).isZero();
    }

    private String readiness() {
        return candidate
                .trainer
                .get("/api/candidacies/%s/readiness".formatted(candidate.candidacy))
                .body()
                .replaceAll("\\s*:\\s*", ":")
                .replaceAll("\"name\":", "");
    }

    private List<String> audited(UUID link) {
        return audit.latest(500).stream()
                .filter(entry -> entry.subject().equals(link.toString())
                        || entry.account().endsWith(link.toString()))
                .map(AuditEntry::act)
                .toList();
    }
}
