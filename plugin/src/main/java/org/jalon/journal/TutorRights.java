package org.jalon.journal;

/** Says what a tutor may do by a personal link; asked at every act, as a role is for a signed-in person. */
@FunctionalInterface
public interface TutorRights {

    /** Whether the tutor's link is open at present and is about that candidacy. */
    boolean mayConfirm(TutorAccount tutor, ActSubject subject);
}
