package org.jalon.candidacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jalon.learner.Page;

/** The exam sessions by name and id, as a table refers to them. */
final class SessionNames {

    private static final int AT_ONCE = 500;

    private final Map<String, List<SessionId>> byName = new HashMap<>();
    private final Map<SessionId, String> names = new HashMap<>();

    static SessionNames of(ExamSessions sessions) {
        SessionNames all = new SessionNames();
        Page<ExamSession> page = sessions.list(AT_ONCE, 0);
        for (long read = 0; !page.items().isEmpty(); page = sessions.list(AT_ONCE, read)) {
            page.items().forEach(all::add);
            read += page.items().size();
        }
        return all;
    }

    private void add(ExamSession session) {
        if (names.putIfAbsent(session.id(), session.name().strip()) == null) {
            byName.computeIfAbsent(session.name().strip(), _none -> new ArrayList<>())
                    .add(session.id());
        }
    }

    /** The session of that id, else those of that name. */
    List<SessionId> find(String nameOrId) {
        try {
            SessionId id = new SessionId(UUID.fromString(nameOrId));
            if (names.containsKey(id)) {
                return List.of(id);
            }
        } catch (IllegalArgumentException _name) {
            // Looked up as a name below.
        }
        return byName.getOrDefault(nameOrId, List.of());
    }

    /** What {@link #find} finds this session by: its name, or its id when another one is named alike. */
    String nameOf(SessionId session) {
        String name = names.getOrDefault(session, "");
        return find(name).equals(List.of(session)) ? name : session.toString();
    }
}
