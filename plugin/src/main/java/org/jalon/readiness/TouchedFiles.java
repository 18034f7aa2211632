package org.jalon.readiness;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.journal.ActSubject;
import org.jalon.journal.ReadEntry;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Context;
import org.jalon.xapi.Statement;

/** Collects whose files entries of the feed bear on: subjects of acts and agents of everything else; what is derived bears on none. */
final class TouchedFiles {

    private final LearningRecordStore store;
    private final Set<ActSubject> subjects = new HashSet<>();
    private final Set<AgentId> agents = new HashSet<>();

    TouchedFiles(LearningRecordStore store) {
        this.store = store;
    }

    Set<ActSubject> subjects() {
        return subjects;
    }

    Set<AgentId> agents() {
        return agents;
    }

    void take(FeedEntry entry) {
        ReadEntry.of(entry).statement().ifPresent(statement -> add(statement, entry.statement()));
        entry.voids().flatMap(target -> store.findVoided(target.id())).ifPresent(this::addVoided);
    }

    private void addVoided(StoredStatement voided) {
        add(voided.statement(), voided);
    }

    private void add(Statement statement, StoredStatement stored) {
        boolean ours = stored.writer().equals(WriterId.JALON);
        if (ours && isDerived(statement)) {
            return;
        }
        statement.actor().identifier().ifPresent(agents::add);
        if (ours) {
            statement.context().flatMap(TouchedFiles::subject).ifPresent(subjects::add);
        }
    }

    private static boolean isDerived(Statement statement) {
        return statement.context().stream()
                .flatMap(c -> c.contextActivities().category().stream())
                .anyMatch(a -> a.id().value().equals(JalonProfile.DERIVED));
    }

    private static Optional<ActSubject> subject(Context context) {
        return context.extensions()
                .find(JalonProfile.SUBJECT_EXTENSION)
                .map(node -> new ActSubject(UUID.fromString(node.asString())));
    }
}
