package org.jalon.lrs;

import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/** The documents that belong together, among which each id stands once for each registration. */
public sealed interface DocumentShelf {

    /** The place of the document with this id. */
    DocumentKey key(String id);

    /** The states of an agent in an activity; without a registration those of every registration and of none. */
    record States(Iri activity, AgentId agent, Optional<Registration> registration) implements DocumentShelf {
        @Override
        public DocumentKey key(String id) {
            return new DocumentKey.StateKey(activity, agent, registration, id);
        }
    }

    /** The profile of an agent. */
    record AgentProfiles(AgentId agent) implements DocumentShelf {
        @Override
        public DocumentKey key(String id) {
            return new DocumentKey.AgentProfileKey(agent, id);
        }
    }

    /** The profile of an activity. */
    record ActivityProfiles(Iri activity) implements DocumentShelf {
        @Override
        public DocumentKey key(String id) {
            return new DocumentKey.ActivityProfileKey(activity, id);
        }
    }
}
