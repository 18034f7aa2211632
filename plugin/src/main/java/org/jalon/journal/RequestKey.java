package org.jalon.journal;

import java.util.Optional;

/** Says by which key of its sender the present request may be sent again without doing its acts twice. */
@FunctionalInterface
public interface RequestKey {

    /**
     * The key; empty where none was sent and outside of requests.
     *
     * @throws RefusedActException for one that is no key
     */
    Optional<String> find();
}
