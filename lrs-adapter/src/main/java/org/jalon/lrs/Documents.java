package org.jalon.lrs;

import java.time.Instant;
import java.util.Optional;
import org.jalon.xapi.AgentId;

/**
 * Keeps what learning content leaves for itself: states and profiles, bytes of any type. Each writing is decided and done
 * in one step, so that of many writers with the same precondition one succeeds.
 */
public interface Documents {

    /** The largest document that is kept, in bytes. */
    int mostBytes();

    Optional<Document> find(DocumentKey key);

    /** Which documents there are, written later than the given instant. */
    DocumentIds ids(DocumentShelf shelf, Optional<Instant> since);

    /**
     * Puts the document in the place of what is there.
     *
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    DocumentOutcome put(DocumentKey key, DocumentWrite write, DocumentPrecondition precondition);

    /**
     * Sets the posted JSON object's members in the JSON object that is there, or puts the document when there is none.
     * What is posted as JSON must be an object in any case.
     *
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    DocumentOutcome merge(DocumentKey key, DocumentWrite write, DocumentPrecondition precondition);

    /**
     * Takes the document away, if there is one.
     *
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    DocumentOutcome delete(DocumentKey key, DocumentPrecondition precondition);

    /** Takes all documents of the shelf away; answers how many there were. */
    long deleteAll(DocumentShelf shelf);

    /** Takes every state and profile of this agent away, within the caller's transaction; answers how many there were. */
    long deleteOf(AgentId agent);
}
