package org.jalon.journal;

/** Lets in those who may read the acts about a subject. */
@FunctionalInterface
public interface ActReaders {

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the signed-in person may not; answered as 403
     * @throws java.util.NoSuchElementException when there is no such subject; answered as 404
     */
    void require(ActSubject subject);
}
