package org.jalon.readiness;

import java.util.Optional;
import java.util.function.Supplier;

/** Of all instances on one database, one at a time publishes; the turn of a process that dies ends with it. */
public interface PublisherTurn {

    /** What the work gives; empty, without doing it, while another instance has the turn. */
    <T> Optional<T> hold(Supplier<T> work);
}
