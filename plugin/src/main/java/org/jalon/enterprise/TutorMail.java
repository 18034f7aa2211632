package org.jalon.enterprise;

import java.net.URI;

/** Sends a tutor the link by mail, where the centre has set up mail. */
public interface TutorMail {

    boolean isConfigured();

    /** Sends it now; what went wrong is in the outcome. */
    MailOutcome send(TutorLinkTerms terms, String to, URI address);
}
