package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.enterprise.IssuedTutorLink;
import org.jalon.enterprise.MailOutcome;

/** A link just made, with its address. */
@Schema(name = "IssuedTutorLink")
record IssuedTutorLinkAnswer(
        TutorLinkAnswer link,

        @Schema(description = "The personal link; it is shown this once and can not be shown again")
        URI address,

        @Schema(description = "What became of the mail") Mail mail,

        @Schema(description = "What the mail server said, where the mail failed")
        Optional<String> mailFailure) {

    /** What became of the mail. */
    enum Mail {
        NOT_ASKED,
        NOT_CONFIGURED,
        SENT,
        FAILED
    }

    static IssuedTutorLinkAnswer of(IssuedTutorLink issued, LocalDate today) {
        TutorLinkAnswer link = TutorLinkAnswer.of(issued.link(), today);
        return switch (issued.mail()) {
            case MailOutcome.NotAsked none -> answer(link, issued, Mail.NOT_ASKED, Optional.empty());
            case MailOutcome.NotConfigured none -> answer(link, issued, Mail.NOT_CONFIGURED, Optional.empty());
            case MailOutcome.Sent sent -> answer(link, issued, Mail.SENT, Optional.empty());
            case MailOutcome.Failed failed -> answer(link, issued, Mail.FAILED, Optional.of(failed.reason()));
        };
    }

    private static IssuedTutorLinkAnswer answer(
            TutorLinkAnswer link, IssuedTutorLink issued, Mail mail, Optional<String> failure) {
        return new IssuedTutorLinkAnswer(link, issued.address(), mail, failure);
    }
}
