package org.jalon.lrs;

import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/**
 * The one place that a document can have.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#22-document-resources">xAPI 1.0.3, Communication 2.2</a>
 */
public sealed interface DocumentKey {

    /** The longest id of a document, in characters. */
    int LONGEST_ID = 10_000;

    /** What its sender calls the document, 1 to {@value #LONGEST_ID} characters. */
    String id();

    /** Where to look for it. */
    DocumentShelf shelf();

    /** The place of a state document; a registration that is not given is a place of its own. */
    record StateKey(Iri activity, AgentId agent, Optional<Registration> registration, String id)
            implements DocumentKey {
        public StateKey {
            check(id);
        }

        @Override
        public DocumentShelf shelf() {
            return new DocumentShelf.States(activity, agent, registration);
        }
    }

    /** The place of a profile document of an agent. */
    record AgentProfileKey(AgentId agent, String id) implements DocumentKey {
        public AgentProfileKey {
            check(id);
        }

        @Override
        public DocumentShelf shelf() {
            return new DocumentShelf.AgentProfiles(agent);
        }
    }

    /** The place of a profile document of an activity. */
    record ActivityProfileKey(Iri activity, String id) implements DocumentKey {
        public ActivityProfileKey {
            check(id);
        }

        @Override
        public DocumentShelf shelf() {
            return new DocumentShelf.ActivityProfiles(activity);
        }
    }

    /** Whether a document can be called so. */
    static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    private static void check(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "the id of a document has 1 to " + LONGEST_ID + " characters, not " + id.length());
        }
    }
}
