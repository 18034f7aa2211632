package org.jalon.examfile;

import java.util.List;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.journal.IdText;
import tools.jackson.databind.JacksonModule;

/** How the ids of a framework are written in JSON: as their plain text. */
public final class FrameworkIds {

    private FrameworkIds() {}

    public static List<JacksonModule> modules() {
        return List.of(
                IdText.module("framework-ids", FrameworkId.class, FrameworkId::new),
                IdText.module("bloc-ids", BlocId.class, BlocId::new),
                IdText.module("competency-ids", CompetencyId.class, CompetencyId::new),
                IdText.module("document-ids", ExamDocumentId.class, ExamDocumentId::new),
                IdText.module("targets", Target.class, Target::of, Target::code));
    }
}
