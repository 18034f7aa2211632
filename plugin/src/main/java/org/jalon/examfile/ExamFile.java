package org.jalon.examfile;

import java.util.List;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;

/** The acts about one candidate's file that stand at the instant asked for, oldest first. */
public record ExamFile(List<Act<ActContent>> acts) {

    public static final ExamFile EMPTY = new ExamFile(List.of());

    public ExamFile {
        acts = Act.inOrder(acts);
    }

    /** The acts of one kind. */
    public <C extends FileAct> List<Act<C>> of(Class<C> kind) {
        return Act.only(acts, kind);
    }
}
