package org.jalon.evidence.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.springframework.stereotype.Component;

/** Finds the framework version that a path names. */
@Component
final class KnownFrameworks {

    private final FrameworkLibrary library;

    KnownFrameworks(FrameworkLibrary library) {
        this.library = library;
    }

    /** @throws NoSuchElementException for an id of no version; answered as 404 */
    Framework get(String id) {
        return Optional.of(id)
                .filter(FrameworkId.FORM.asMatchPredicate())
                .map(FrameworkId::new)
                .flatMap(library::find)
                .orElseThrow(() -> new NoSuchElementException("There is no framework version " + id));
    }
}
