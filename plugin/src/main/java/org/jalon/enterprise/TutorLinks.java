package org.jalon.enterprise;

import java.util.List;
import java.util.Optional;
import org.jalon.candidacy.CandidacyId;

/** The tutors' links of the centre, every version kept; {@code by} is the id of the acting account. */
public interface TutorLinks {

    /** Makes a link. */
    TutorLink issue(TutorLinkId id, CandidacyId candidacy, TutorLinkTerms terms, String secretHash, String by);

    /**
     * Makes it anew with another secret: the one before opens nothing any more.
     *
     * @throws java.util.NoSuchElementException when the candidacy has no such link
     */
    TutorLink reissue(TutorLinkId id, CandidacyId candidacy, TutorLinkTerms terms, String secretHash, String by);

    /**
     * Revokes it; a link revoked already stays as it is.
     *
     * @throws java.util.NoSuchElementException when the candidacy has no such link
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank
     */
    TutorLink revoke(TutorLinkId id, CandidacyId candidacy, String reason, String by);

    /** As they stand now, the latest made first. */
    List<TutorLink> of(CandidacyId candidacy);

    /** As it stands now. */
    Optional<TutorLink> find(TutorLinkId id);

    /** SHA-256 of the secret in force, in lower-case hex. */
    Optional<String> findSecretHash(TutorLinkId id);

    /** Every version, oldest first; empty for an unknown link. */
    List<TutorLink> history(TutorLinkId id);
}
