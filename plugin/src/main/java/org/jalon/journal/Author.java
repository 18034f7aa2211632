package org.jalon.journal;

import org.jalon.access.Person;
import org.jalon.profile.JalonProfile;

/** The account by which a statement names whoever did the act. */
record Author(String homePage, String name) {

    static Author of(Person person) {
        return new Author(JalonProfile.STAFF, person.id().toString());
    }

    static Author of(TutorAccount tutor) {
        return new Author(JalonProfile.TUTORS, tutor.toString());
    }
}
