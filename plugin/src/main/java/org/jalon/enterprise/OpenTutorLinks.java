package org.jalon.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jalon.journal.ActSubject;
import org.jalon.journal.TutorAccount;
import org.jalon.journal.TutorRights;
import org.springframework.stereotype.Component;

/** A tutor may confirm while the link is open, for the one candidacy that it is about. */
@Component
final class OpenTutorLinks implements TutorRights {

    private final TutorLinks links;
    private final Clock clock;
    private final ZoneId zone;

    OpenTutorLinks(TutorLinks links, Clock clock, ZoneId zone) {
        this.links = links;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean mayConfirm(TutorAccount tutor, ActSubject subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return links.find(new TutorLinkId(tutor.link()))
                .filter(link -> link.candidacy().value().equals(subject.value()))
                .filter(link -> link.isOpen(today))
                .isPresent();
    }
}
