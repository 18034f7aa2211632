package org.jalon.learner;

import org.jalon.access.Person;
import org.jalon.access.Right;
import org.springframework.security.access.AccessDeniedException;

/** Lets in those who may read a learner's file: the learner, and whoever may read every file of the centre. */
public final class FileReaders {

    private FileReaders() {}

    public static boolean admit(Person person, LearnerId learner) {
        boolean own = person.learnerId().filter(learner.value()::equals).isPresent();
        return person.may(Right.READ_ALL) || (own && person.may(Right.READ_OWN));
    }

    /** @throws AccessDeniedException when the person may not; answered as 403 */
    public static void require(Person person, LearnerId learner) {
        if (!admit(person, learner)) {
            throw new AccessDeniedException("A file is read by its learner and by those who may read every file");
        }
    }
}
