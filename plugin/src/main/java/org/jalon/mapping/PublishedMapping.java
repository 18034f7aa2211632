package org.jalon.mapping;

import java.time.Instant;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.FrameworkId;

/**
 * A catalogue as it was put into use for a framework version, for good.
 *
 * @param version from 1 upwards without gaps, for each framework by itself
 * @param publishedAt to the microsecond, UTC; never before that of the version below
 * @param by username of the person who published it
 * @param reason why, in that person's words
 */
public record PublishedMapping(
        FrameworkId framework, long version, Instant publishedAt, String by, String reason, Catalogue catalogue) {

    public PublishedMapping {
        if (!framework.equals(catalogue.framework())) {
            throw new IllegalArgumentException(
                    "catalogue %s is for %s, not for %s".formatted(catalogue.id(), catalogue.framework(), framework));
        }
        if (version < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("a mapping has a version from 1 upwards and a reason");
        }
    }
}
