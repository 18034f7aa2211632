package org.jalon.lrs;

import java.util.Optional;
import java.util.Set;

/**
 * What must hold of the document that is there, if any, at the moment when it is written or deleted.
 *
 * @param ifMatch one of these tags, or any at all when the set is empty
 * @param ifNoneMatch none of these tags, or no document at all when the set is empty
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, 13.1</a>
 */
public record DocumentPrecondition(Optional<Set<String>> ifMatch, Optional<Set<String>> ifNoneMatch) {

    /** Whatever is there. */
    public static final DocumentPrecondition NONE = new DocumentPrecondition(Optional.empty(), Optional.empty());

    /** Nothing must be there. */
    public static final DocumentPrecondition ABSENT = new DocumentPrecondition(Optional.empty(), Optional.of(Set.of()));

    public DocumentPrecondition {
        ifMatch = ifMatch.map(Set::copyOf);
        ifNoneMatch = ifNoneMatch.map(Set::copyOf);
    }

    /** The document with this tag must be there. */
    public static DocumentPrecondition matching(String etag) {
        return new DocumentPrecondition(Optional.of(Set.of(etag)), Optional.empty());
    }

    /** Whether it holds while the document with this tag is there, or none. */
    public boolean holds(Optional<String> etag) {
        return ifMatch.filter(tags -> !isAmong(tags, etag)).isEmpty()
                && ifNoneMatch.filter(tags -> isAmong(tags, etag)).isEmpty();
    }

    private static boolean isAmong(Set<String> tags, Optional<String> etag) {
        return etag.filter(tag -> tags.isEmpty() || tags.contains(tag)).isPresent();
    }
}
