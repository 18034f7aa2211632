package org.jalon.journal;

import java.util.UUID;

/** The pseudonymous account under which the journal names a tutor in a company: the id of the personal link. */
public record TutorAccount(UUID link) {

    @Override
    public String toString() {
        return link.toString();
    }
}
