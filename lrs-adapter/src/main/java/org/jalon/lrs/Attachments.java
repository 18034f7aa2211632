package org.jalon.lrs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jalon.xapi.Sha2;

/**
 * The bytes that statements name by their digest, each content kept once. They come in before their statements are
 * appended, and stay while a statement refers to them.
 */
public interface Attachments {

    /**
     * Keeps what the stream gives up to its end, piece by piece; what is there already is only compared. When it fails,
     * whatever the reason, nothing of it is kept.
     *
     * @return the length in bytes; empty when the bytes have another digest
     * @throws IOException when the stream cannot be read
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    OptionalLong receive(Sha2 sha2, InputStream bytes) throws IOException;

    /** The bytes with this digest from their beginning, read piece by piece; empty when they are not here. */
    Optional<InputStream> open(Sha2 sha2);

    /** What came with these statements. */
    Set<Sha2> of(Collection<StoredStatement> statements);

    /**
     * Removes what no statement refers to and nobody sent for a day, and what began to come in a day ago without end.
     *
     * @return how many contents went
     */
    int sweep();
}
