package org.jalon.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.catalogue.Recognition;
import org.jalon.framework.FrameworkId;

/**
 * The activities that candidates of a framework are active in and that its mapping leads to nothing, so that a person maps them or
 * sets them aside.
 */
public interface Inbox {

    /** Those of most learners first, then of most statements; those set aside are among them. */
    List<Unmapped> of(FrameworkId framework);

    /** One of them; empty when it is none, or no longer. */
    Optional<Unmapped> find(FrameworkId framework, UUID id);

    /**
     * Sets the activity aside, or takes that back; nothing is recorded when it stands so already.
     *
     * @param reason why, 1 to 2000 characters
     * @param by id of the acting account
     */
    void setAside(FrameworkId framework, UUID activity, boolean aside, String reason, String by);

    /**
     * An activity that leads to nothing.
     *
     * @param id stays the same for the same keys
     * @param keys by which statements name it, the most telling first
     * @param names what statements call it, in alphabetical order
     * @param statements how many statements in force of these learners yield facts about it
     * @param learners how many candidates of the framework those are from
     * @param latestStored when the last of them was stored
     */
    record Unmapped(
            UUID id,
            List<Recognition> keys,
            List<String> names,
            long statements,
            long learners,
            Instant latestStored,
            boolean setAside) {

        public Unmapped {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
        }
    }
}
