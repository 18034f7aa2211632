package org.jalon.mapping;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.FrameworkId;
import org.springframework.dao.DuplicateKeyException;

/** The append-only history of which catalogue was in use for each framework version. */
public interface Mappings {

    /** The version in use now; empty when no catalogue was ever published for the framework. */
    Optional<PublishedMapping> find(FrameworkId framework);

    /**
     * The version that was in use at that instant; empty when no catalogue was ever published for the framework.
     *
     * <p>An instant before the first publication gets the first version: statements may be older than the installation,
     * and there was never another mapping to read them by.
     */
    Optional<PublishedMapping> find(FrameworkId framework, Instant knownAt);

    /** The version in use now of every framework for which a catalogue was ever published. */
    List<PublishedMapping> inUse();

    /**
     * Puts the catalogue into use as the next version of its framework.
     *
     * <p>Of two that are published at the same moment, the later one may be refused with an {@link DuplicateKeyException} and can be published again.
     *
     * @param by username of the person who publishes it
     * @param reason why, 1 to 2000 characters
     */
    PublishedMapping publish(Catalogue catalogue, String by, String reason);

    /**
     * Puts the catalogue into use as the version after {@code basedOn}, unless another was published since.
     *
     * @param basedOn the version that the publisher has seen, 0 for none
     * @param by username of the person who publishes it
     * @param reason why, 1 to 2000 characters
     */
    Publication publish(Catalogue catalogue, long basedOn, String by, String reason);

    /** That version; empty when it was never published. */
    Optional<PublishedMapping> find(FrameworkId framework, long version);

    /** The versions of a framework, the newest first, without their catalogues. */
    List<MappingVersion> versions(FrameworkId framework, int limit, long offset);

    /** How many versions a framework has, which is the number of the one in use. */
    long count(FrameworkId framework);

    /**
     * The version in use now.
     *
     * @throws NoSuchElementException when no catalogue was ever published for the framework
     */
    default PublishedMapping current(FrameworkId framework) {
        return find(framework).orElseThrow(() -> unmapped(framework));
    }

    /**
     * The version that was in use at that instant, the first one for an instant before it.
     *
     * @throws NoSuchElementException when no catalogue was ever published for the framework
     */
    default PublishedMapping at(FrameworkId framework, Instant knownAt) {
        return find(framework, knownAt).orElseThrow(() -> unmapped(framework));
    }

    private static NoSuchElementException unmapped(FrameworkId framework) {
        return new NoSuchElementException("no catalogue was published for framework " + framework);
    }
}
