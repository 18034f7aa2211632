package org.jalon.enterprise.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jalon.enterprise.MailOutcome;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.enterprise.TutorMail;
import org.jalon.print.WrittenDay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Sends by the server that {@code spring.mail.*} names, from {@code spring.mail.properties.mail.from} or else the user
 * name there. The mail names the company and nobody: who it is about, the page says.
 */
@Component
final class SmtpTutorMail implements TutorMail {

    private static final String SUBJECT = "Heures en entreprise à confirmer / Hours in the company to confirm";

    private final ObjectProvider<MailSender> senders;
    private final Environment settings;

    SmtpTutorMail(ObjectProvider<MailSender> senders, Environment settings) {
        this.senders = senders;
        this.settings = settings;
    }

    @Override
    public boolean isConfigured() {
        return senders.getIfAvailable() != null;
    }

    @Override
    public MailOutcome send(TutorLinkTerms terms, String to, URI address) {
        MailSender sender = senders.getIfAvailable();
        if (sender == null) {
            return new MailOutcome.NotConfigured();
        }
        Optional<String> from = from();
        if (from.isEmpty()) {
            return new MailOutcome.Failed("spring.mail.properties.mail.from is missing: it is the sender's address");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from.get());
        message.setTo(to);
        message.setSubject(SUBJECT);
        message.setText(text(terms, address));
        try {
            sender.send(message);
            return new MailOutcome.Sent(to);
        } catch (MailException refused) {
            return new MailOutcome.Failed(why(refused));
        }
    }

    private Optional<String> from() {
        return Optional.ofNullable(settings.getProperty("spring.mail.properties.mail.from"))
                .or(() -> Optional.ofNullable(settings.getProperty("spring.mail.username")))
                .map(String::strip)
                .filter(address -> address.contains("@"));
    }

    /** What the server or the network said, on one line. */
    private static String why(MailException refused) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
        String said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() <= 300 ? said : said.substring(0, 300);
    }

    private static String text(TutorLinkTerms terms, URI address) {
        return """
            Bonjour,

            Le centre de formation vous demande de confirmer les heures de présence en entreprise d’une personne que vous
            suivez (%1$s). Ouvrez ce lien personnel ; il ne faut ni compte ni mot de passe, et quelques minutes suffisent :

            %2$s

            Ce lien est à vous seul : ne le transférez pas. Il s’ouvre du %3$s au %4$s. Si vous n’attendiez pas ce message,
            ne faites rien et prévenez le centre de formation.

            ---

            Hello,

            The training centre asks you to confirm the hours that a person whom you tutor spent in the company (%1$s). Open
            this personal link; it takes no account, no password and a few minutes:

            %2$s

            This link is yours alone: do not forward it. It opens from %5$s to %6$s. If you did not expect this message, do
            nothing and tell the training centre.
            """.formatted(
                        terms.company().name(),
                        address,
                        WrittenDay.of(terms.from(), Locale.FRENCH),
                        WrittenDay.of(terms.to(), Locale.FRENCH),
                        WrittenDay.of(terms.from(), Locale.ENGLISH),
                        WrittenDay.of(terms.to(), Locale.ENGLISH));
    }
}
