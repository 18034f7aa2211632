package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jalon.evidence.CoverageMatrix;
import org.jalon.framework.Framework;

/** A cohort's coverage matrix as the API tells it. */
record CoverageMatrixAnswer(
        UUID cohort,
        String name,

        @Schema(description = "What was known then is shown; UTC")
        Instant asOf,

        @Schema(description = "When the matrix was derived; UTC")
        Instant computedAt,

        @Schema(description = "One table for each framework version of the candidates")
        List<Version> versions,

        @Schema(description = "Members who go for nothing yet, by name")
        List<Member> withoutCandidacy) {

    record Member(UUID learner, String familyName, String givenName) {

        static Member of(CoverageMatrix.Member member) {
            return new Member(member.learner().value(), member.familyName(), member.givenName());
        }
    }

    record Version(
            @Schema(example = "ntc-2018") String framework,

            @Schema(description = "Version of the mapping, 0 where none was published")
            long mappingVersion,

            @Schema(description = "In the order of the cells")
            List<Column> competencies,

            List<Row> rows) {}

    record Column(
            String competency,
            String sign,
            @Schema(description = "As in the text") String label) {}

    record Row(Member learner, UUID candidacy, List<StandingAnswer> cells) {}

    static CoverageMatrixAnswer of(CoverageMatrix matrix) {
        return new CoverageMatrixAnswer(
                matrix.cohort().id().value(),
                matrix.cohort().name(),
                matrix.asOf(),
                matrix.computedAt(),
                matrix.versions().stream().map(CoverageMatrixAnswer::version).toList(),
                matrix.withoutCandidacy().stream().map(Member::of).toList());
    }

    private static Version version(CoverageMatrix.Version version) {
        return new Version(
                version.framework().id().value(),
                version.mappingVersion(),
                columns(version.framework()),
                version.rows().stream()
                        .map(row -> new Row(
                                Member.of(row.member()),
                                row.candidacy().value(),
                                row.standings().stream().map(StandingAnswer::of).toList()))
                        .toList());
    }

    /** The competencies of the framework in its order, the transversal ones last. */
    static List<Column> columns(Framework framework) {
        return Stream.concat(
                        framework.competencies().map(c -> new Column(c.id().value(), c.id().sign(), c.label())),
                        framework.transversal().stream().map(c -> new Column(c.id().value(), c.id().sign(), c.label())))
                .toList();
    }
}
