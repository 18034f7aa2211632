package org.jalon.xapi;

import java.util.UUID;

/** The registration (one run of a learner through an activity) that statements share. */
public record Registration(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
