package org.jalon.enterprise.jdbc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyRecords;
import org.jalon.enterprise.TutorLink;
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
    public List<Map<String, Object>> of(CandidacyId candidacy) {
        return links.of(candidacy).stream()
                .flatMap(link -> links.history(link.id()).stream())
                .map(TutorLinkRecords::values)
                .toList();
    }

    /** Without the mail address, which is the tutor's alone. */
    private static Map<String, Object> values(TutorLink link) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", link.id().toString());
        values.put("version", link.version());
        values.put("candidacy", link.candidacy().toString());
        values.put("company", link.terms().company().name());
        values.put("tutor", link.terms().tutor());
        values.put("from", link.terms().from().toString());
        values.put("to", link.terms().to().toString());
        link.revoked().ifPresent(reason -> values.put("revoked", reason));
        values.put("recordedAt", link.recordedAt().toString());
        return values;
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
