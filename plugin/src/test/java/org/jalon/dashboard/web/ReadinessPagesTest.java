package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class ReadinessPagesTest {

    @LocalServerPort
    int port;

    private final Accounts accounts;

    ReadinessPagesTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    private SeededCentre centre() {
        return new SeededCentre(port, accounts);
    }

    @Test
    void sendLearnersToTheirOwnFileAndToNoOther() {
        SeededCentre centre = centre();
        String cohort = centre.cohort("Cohorte");
        String session = centre.session("2024-06-03");
        String own = centre.learner(cohort, "Claire", "Martin");
        String candidacy = centre.candidacy(own, "ntc-2018", session);
        String other = centre.candidacy(centre.learner(cohort, "Moussa", "Diallo"), "ntc-2018", session);
        Browsing learner = centre.signedIn(centre.account(Role.LEARNER, Optional.of(own)));

        HttpResponse<String> me = learner.get("/me");
        assertThat(me.statusCode()).isEqualTo(302);
        assertThat(me.headers().firstValue("Location").orElse("")).endsWith("/candidacies/" + candidacy);
        assertThat(learner.get("/candidacies/" + candidacy).body())
                .contains("Claire Martin", "Ce qui reste à faire dans votre dossier", "<strong>vous</strong>")
                .doesNotContain("titre obtenu", "%)");
        assertThat(learner.get("/candidacies/" + other).statusCode()).isEqualTo(403);
        assertThat(learner.get("/candidacies/" + other).body()).doesNotContain("Diallo");
        assertThat(learner.get("/candidacies/" + UUID.randomUUID()).statusCode())
                .isEqualTo(403);
        assertThat(learner.get("/cohorts").statusCode()).isEqualTo(403);
        assertThat(learner.get("/cohorts/" + cohort).statusCode()).isEqualTo(403);
    }

    @Test
    void showTheFileToTrainersInTwoLanguages() {
        SeededCentre centre = centre();
        String candidacy = centre.candidacy(
                centre.learner(centre.cohort("Cohorte"), "Inès", "Garcia"), "ntc-2018", centre.session("2024-06-03"));
        centre.nearlyDone(candidacy);
        Browsing trainer = centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()));

        assertThat(trainer.get("/candidacies/" + candidacy).body())
                .contains(
                        "Inès Garcia",
                        "Ce qui reste à faire",
                        "349\u00a0h\u00a045 sur 350\u00a0h",
                        "Arrêté du 11 décembre 2018")
                .contains("<q lang=\"fr\">Vue face au client.</q>", "Bloc 1", "Bloc 2")
                .doesNotContain("??");
        assertThat(trainer.get("/candidacies/" + candidacy + "?lang=en").body())
                .contains("What is left to do", "349\u00a0h\u00a045 of 350\u00a0h", "by an accepted proof")
                .doesNotContain("??");
        assertThat(trainer.get("/candidacies/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sayWhatMomentCanNotBeShown() {
        SeededCentre centre = centre();
        String candidacy = centre.candidacy(
                centre.learner(centre.cohort("Cohorte"), "Hugo", "Moreau"), "ntc-2018", centre.session("2024-06-03"));
        Browsing trainer = centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()));

        HttpResponse<String> malformed = trainer.get("/candidacies/" + candidacy + "?asOf=hier");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("« hier » n’est pas un moment", "Hugo Moreau");
        assertThat(trainer.get("/candidacies/" + candidacy + "?asOf=2001-01-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void setTheCandidatesOfACohortSideBySideByVersion() {
        SeededCentre centre = centre();
        String cohort = centre.cohort("Cohorte de deux versions");
        String session = centre.session("2024-06-03");
        centre.candidacy(centre.learner(cohort, "Claire", "Martin"), "ntc-2018", session);
        centre.candidacy(centre.learner(cohort, "Léa", "Vincent"), "ntc-2024", session);
        centre.learner(cohort, "Samuel", "Faure");
        Browsing trainer = centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()));

        assertThat(trainer.get("/cohorts/" + cohort).body())
                .contains("Cohorte de deux versions", "Ce qui reste à régler, et pour qui", "id=\"version-ntc-2018\"")
                .contains("id=\"version-ntc-2024\"", "Martin Claire", "Sans candidature", "Faure Samuel")
                .doesNotContain("??");
        assertThat(trainer.get("/cohorts").body()).contains("Cohorte de deux versions");
        assertThat(trainer.get("/cohorts/" + centre.cohort("Vide")).body()).contains("Aucun candidat encore");
        assertThat(trainer.get("/cohorts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void tellAnAccountWithoutACandidacyWhatToDo() {
        SeededCentre centre = centre();
        String learner = centre.learner(centre.cohort("Cohorte"), "Zoé", "Lambert");

        assertThat(centre.signedIn(centre.account(Role.LEARNER, Optional.of(learner)))
                        .get("/me")
                        .body())
                .contains("Aucune candidature à votre nom", "Votre centre de formation ouvre la candidature");
        assertThat(centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()))
                        .get("/me")
                        .body())
                .contains("Votre compte n’est pas celui d’un apprenant");
    }
}
