package org.jalon.candidacy;

import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.journal.ActReaders;
import org.jalon.journal.ActSubject;
import org.springframework.stereotype.Component;

/** Acts about a candidacy are read by whoever may read it, those about the centre by whoever may read every file. */
@Component
final class ReadersOfActs implements ActReaders {

    private final ReadableCandidacies candidacies;
    private final SignedIn signedIn;

    ReadersOfActs(ReadableCandidacies candidacies, SignedIn signedIn) {
        this.candidacies = candidacies;
        this.signedIn = signedIn;
    }

    @Override
    public void require(ActSubject subject) {
        if (subject.equals(ActSubject.CENTRE)) {
            signedIn.require(Right.READ_ALL);
        } else {
            candidacies.get(subject.value());
        }
    }
}
