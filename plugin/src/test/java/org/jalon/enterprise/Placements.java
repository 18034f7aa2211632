package org.jalon.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.journal.Act;
import org.jalon.journal.ActSubject;
import org.jalon.xapi.StatementId;

/** Acts about one placement, each stored a minute after the one before. */
final class Placements {

    private static final ActSubject SUBJECT = new ActSubject(new UUID(1, 1));

    private final List<Act<PlacementAct>> acts = new ArrayList<>();

    StatementId add(PlacementAct content) {
        StatementId id = new StatementId(new UUID(2, acts.size() + 1L));
        Instant at = content.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        acts.add(new Act<>(id, acts.size() + 1L, SUBJECT, content, at, at.plusSeconds(60L * acts.size()), "by"));
        return id;
    }

    void withdraw(StatementId id) {
        acts.removeIf(act -> act.id().equals(id));
    }

    EnterpriseFile file() {
        return new EnterpriseFile(List.of(), List.of(), List.of(), List.of(), acts, List.of());
    }

    static CompanyRecorded company(String day, String name, CompanyStage stage) {
        return new CompanyRecorded(
                LocalDate.parse(day), new Company(name), stage, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SegmentBegun segment(String name, String from, String to) {
        return new SegmentBegun(
                LocalDate.parse(from),
                new Company(name),
                Optional.of(new Tutor("Mme Martin", Optional.empty(), Optional.empty())),
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(to)),
                SegmentStatus.TRAINEE);
    }
}
