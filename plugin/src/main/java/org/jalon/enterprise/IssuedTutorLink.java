package org.jalon.enterprise;

import java.net.URI;

/**
 * A link just made, the only time that its address is known.
 *
 * @param mail what became of the mail that should carry it
 */
public record IssuedTutorLink(TutorLink link, URI address, MailOutcome mail) {

    /** Without the address, which holds the secret. */
    @Override
    public String toString() {
        return "IssuedTutorLink[link=%s, mail=%s]".formatted(link.id(), mail);
    }
}
