package org.jalon.dashboard;

import java.util.List;
import java.util.Optional;
import org.jalon.framework.Framework;

/** The framework versions as the centre knows them now, confirmations included, oldest first. */
@FunctionalInterface
public interface Frameworks {

    List<Framework> list();

    /** The version of that id, whatever the form of the text. */
    default Optional<Framework> find(String id) {
        return list().stream()
                .filter(framework -> framework.id().value().equals(id))
                .findFirst();
    }
}
