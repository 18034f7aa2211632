package org.jalon.examfile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActSubject;
import org.jalon.xapi.StatementId;

/** Acts about one candidate in the order in which the store took them in. */
final class Acts {

    static final String FORMATEUR = "formateur-1";

    private static final ActSubject CANDIDATE = new ActSubject(new UUID(1, 2));

    private final List<Act<ActContent>> acts = new ArrayList<>();

    /** Records the act and gives the id of its statement. */
    StatementId add(FileAct content) {
        StatementId id = new StatementId(new UUID(9, acts.size()));
        var at = content.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        acts.add(new Act<>(id, acts.size() + 1L, CANDIDATE, content, at, at, FORMATEUR));
        return id;
    }

    void withdraw(StatementId id) {
        acts.removeIf(a -> a.id().equals(id));
    }

    List<Act<ActContent>> all() {
        return List.copyOf(acts);
    }

    ExamFile file() {
        return new ExamFile(acts);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
