package org.jalon.enterprise.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.MailOutcome;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.enterprise.TutorMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Sends to a real SMTP server on a free port, configured as an operator would. */
class SmtpTutorMailTest {

    private static final URI ADDRESS = URI.create("https://jalon.example/t/" + "s".repeat(65));
    private static final String FROM = "spring.mail.properties.mail.from=jalon@centre.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void carriesTheLinkInBothLanguagesAndNamesNoCandidate() {
        with(
                mail -> {
                    assertThat(mail.isConfigured()).isTrue();
                    assertThat(send(mail)).isEqualTo(new MailOutcome.Sent("roche@sables.example"));
                },
                host(),
                port(),
                FROM);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(header(message, "From")).isEqualTo("jalon@centre.example");
        assertThat(header(message, "To")).isEqualTo("roche@sables.example");
        assertThat(subject(message)).contains("Heures en entreprise à confirmer", "Hours in the company to confirm");
        assertThat(text(message))
                .contains(
                        "présence",
                        ADDRESS.toString(),
                        "Sables & Fils",
                        "du 2 mai 2024 au 1er juillet 2024",
                        "from 2 May 2024 to 1 July 2024",
                        "training centre")
                .doesNotContain("Martin");
    }

    @Test
    void saysWhatTheServerAnswered() {
        int free = server.getSmtp().getPort();
        server.stop();

        with(
                mail -> assertThat(send(mail))
                        .isInstanceOfSatisfying(
                                MailOutcome.Failed.class,
                                failed ->
                                        assertThat(failed.reason()).isNotBlank().doesNotContain("\n")),
                host(),
                "spring.mail.port=" + free,
                FROM);
    }

    @Test
    void needsASender() {
        with(
                mail -> assertThat(send(mail))
                        .isEqualTo(new MailOutcome.Failed(
                                "spring.mail.properties.mail.from is missing: it is the sender's address")),
                host(),
                port());
        with(
                mail -> assertThat(send(mail)).isInstanceOf(MailOutcome.Failed.class),
                host(),
                port(),
                "spring.mail.username=jalon");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void isNotConfiguredWithoutAServer() {
        with(
                mail -> {
                    assertThat(mail.isConfigured()).isFalse();
                    assertThat(send(mail)).isEqualTo(new MailOutcome.NotConfigured());
                },
                FROM);
    }

    private static MailOutcome send(TutorMail mail) {
        TutorLinkTerms terms = new TutorLinkTerms(
                new Company("Sables & Fils"),
                "Mme Roche",
                Optional.of("roche@sables.example"),
                LocalDate.parse("2024-05-02"),
                LocalDate.parse("2024-07-01"));
        return mail.send(terms, "roche@sables.example", ADDRESS);
    }

    private static void with(Consumer<TutorMail> use, String... properties) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(SmtpTutorMail.class)
                .withPropertyValues(properties)
                .run(context -> use.accept(context.getBean(TutorMail.class)));
    }

    private static String host() {
        return "spring.mail.host=127.0.0.1";
    }

    private String port() {
        return "spring.mail.port=" + server.getSmtp().getPort();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return String.join(",", message.getHeader(name));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
