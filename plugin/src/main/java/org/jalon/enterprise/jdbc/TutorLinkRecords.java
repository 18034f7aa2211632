package org.jalon.enterprise.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyRecords;
import org.jalon.enterprise.TutorLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tutors' links as records in which tutors are named; an erased candidate's open nothing. */
@Repository
class TutorLinkRecords implements CandidacyRecords {

    private static final String ERASED = "effacé";

    private final TutorLinks links;
    private final JdbcClient jdbc;

    TutorLinkRecords(TutorLinks links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "tutor-links";
    }

    @Override
    public List<?> of(CandidacyId candidacy) {
        return links.of(candidacy).stream()
                .flatMap(link -> links.history(link.id()).stream())
                .toList();
    }

    @Override
    public long erase(Collection<CandidacyId> candidacies) {
        return candidacies.isEmpty()
                ? 0
                : jdbc.sql("""
                        update tutor_link_versions set company = ?, tutor = ?, mail = null,
                            reason = case when reason is null then null else ? end
                        where candidacy in (select wanted_id from unnest(cast(? as uuid array)) wanted (wanted_id))""")
                        .params(
                                ERASED,
                                ERASED,
                                "erased",
                                candidacies.stream().map(CandidacyId::value).toArray(UUID[]::new))
                        .update();
    }
}
