package org.jalon.journal;

import java.util.List;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Writes the acts of tutors, who have a personal link instead of an account; no other act can be written by it. */
@Component
public final class TutorJournal {

    private final Journal journal;
    private final TutorRights rights;
    private final Audit audit;

    public TutorJournal(Journal journal, TutorRights rights, Audit audit) {
        this.journal = journal;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Records several acts, all or none of them; when this returns, they are durable and every projection contains them.
     *
     * @throws AccessDeniedException when the link is not open, is about another candidacy, or an act is not a tutor's
     * @throws RefusedActException when a value is missing
     */
    public List<StatementId> recordAll(
            ActSubject subject, List<? extends ActContent> acts, ActCodec codec, TutorAccount tutor) {
        for (ActContent act : acts) {
            require(act.template().isTutorsOwn(), act.template(), "is not a tutor's act");
            require(rights.mayConfirm(tutor, subject), act.template(), "takes an open link to that candidacy");
        }
        List<StatementId> ids = journal.recordAs(Author.of(tutor), subject, acts, codec);
        for (int i = 0; i < ids.size(); i++) {
            audit.recordFor(
                    accountOf(tutor.link()),
                    acts.get(i).template().slug() + "-recorded",
                    subject.toString(),
                    ids.get(i).toString());
        }
        return ids;
    }

    /** How the audit names whoever came by that link. */
    public static String accountOf(UUID link) {
        return "tutor-link " + link;
    }

    private static void require(boolean granted, ActTemplate template, String rule) {
        if (!granted) {
            throw new AccessDeniedException(template.slug() + " " + rule);
        }
    }
}
