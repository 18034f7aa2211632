package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class ErrorAnswersTest {

    @LocalServerPort
    int port;

    @Test
    void tellPeopleInFrenchWhatToDo() {
        HttpResponse<String> page = new Browsing(port).get("/frameworks/none/such");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"fr\"", "Il n’y a rien à cette adresse", "Repartez de l’accueil");
    }

    @Test
    void speakEnglishToThoseWhoChoseIt() {
        Browsing browser = new Browsing(port);
        assertThat(browser.get("/?lang=en").body()).contains("<html lang=\"en\"", "What is left to do");

        assertThat(browser.get("/frameworks/none/such").body())
                .contains("<html lang=\"en\"", "There is nothing at this address");
        assertThat(browser.get("/?lang=xx").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void areProblemDetailsForTheApi() {
        Browsing admin = new Browsing(port);
        HttpResponse<String> answer = admin.getJson("/api/frameworks/none/such/path");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "\"instance\":\"/api/frameworks/none/such/path\"");
    }

    @Test
    void sayWhenTheDatabaseIsGone() {
        HttpResponse<String> page = new Browsing(port).get("/frameworks/specimen-without-database");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body()).contains("La base de données ne répond pas").doesNotContain("90098");

        HttpResponse<String> api = new Browsing(port).getJson("/frameworks/specimen-without-database");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(api.body()).contains("send it again later").doesNotContain("90098");
    }

    @Test
    void revealNothingOfTheInside() {
        HttpResponse<String> answer = new Browsing(port).getJson("/css/jalon.css;x=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("org.springframework", "Exception", "trace");
    }
}
