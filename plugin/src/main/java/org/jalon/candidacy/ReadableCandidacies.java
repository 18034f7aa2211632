package org.jalon.candidacy;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.FileReaders;
import org.springframework.stereotype.Component;

/** Opens a candidacy for the signed-in person, who may read it. */
@Component
public final class ReadableCandidacies {

    private final Candidacies candidacies;
    private final SignedIn signedIn;

    ReadableCandidacies(Candidacies candidacies, SignedIn signedIn) {
        this.candidacies = candidacies;
        this.signedIn = signedIn;
    }

    /**
     * The present version, as {@link #require} opens it.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not read it; answered as 403
     * @throws NoSuchElementException when there is none; answered as 404
     */
    public Candidacy get(UUID id) {
        return require(id, candidacies.find(new CandidacyId(id)));
    }

    /**
     * The version found, if the person may read it. A learner gets the same answer for another's candidacy and for none,
     * so that ids cannot be tried out.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not read it; answered as 403
     * @throws NoSuchElementException when there is none; answered as 404
     */
    public Candidacy require(UUID id, Optional<Candidacy> found) {
        if (found.isEmpty()) {
            signedIn.require(Right.READ_ALL);
        }
        Candidacy candidacy = found.orElseThrow(() -> new NoSuchElementException("There is no candidacy " + id));
        FileReaders.require(signedIn.get(), candidacy.learner());
        return candidacy;
    }
}
