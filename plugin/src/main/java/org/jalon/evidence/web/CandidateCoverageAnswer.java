package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.evidence.ActivityEvidence;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.CandidateCoverages.Explained;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.EvidenceItem;
import org.jalon.evidence.ExcludedItem;
import org.jalon.evidence.Exclusion;
import org.jalon.evidence.Remark;
import org.jalon.xapi.StatementId;

/** Why a candidate's competencies stand as they do, as the API tells it. */
record CandidateCoverageAnswer(
        String framework,
        @Schema(description = "Version of the mapping") long mappingVersion,

        @Schema(description = "What was known then is shown; UTC")
        Instant asOf,

        @Schema(description = "When this was derived; UTC") Instant computedAt,

        @Schema(description = "Up to where the feed was taken in")
        long feedPosition,

        @Schema(description = "Number of the last tie or untie")
        long identityVersion,

        List<Competency> competencies) {

    record Competency(StandingAnswer standing, List<Activity> activities) {}

    record Activity(
            String id,
            String title,
            ActivityState state,
            boolean required,
            Purpose purpose,

            @Schema(description = "What makes it satisfied or dispensed, in order of time")
            List<Item> counted,

            @Schema(description = "What does not count, and why")
            List<Excluded> excluded) {}

    record Item(
            @Schema(description = "The statement and its re-sent copies")
            List<UUID> statements,

            Outcome outcome,
            @Schema(description = "UTC") Instant occurredAt,
            @Schema(description = "A share from 0 to 1") Optional<BigDecimal> score,
            String emitter,
            Optional<String> activityName,

            @Schema(description = "As of a dispensation, where the emitter gives it")
            Optional<String> reason,

            @Schema(description = "What was repaired or set aside")
            List<Said> remarks) {}

    record Excluded(Item item, Said why) {}

    record Said(String code, String french, String english) {

        private static Said of(Remark remark) {
            return new Said(remark.code(), remark.french(), remark.english());
        }

        private static Said of(Exclusion why) {
            return new Said(why.name(), why.french(), why.english());
        }
    }

    static CandidateCoverageAnswer of(Explained explained, List<CompetencyCoverage> competencies) {
        return new CandidateCoverageAnswer(
                explained.framework().id().value(),
                explained.mapping().version(),
                explained.asOf(),
                explained.computedAt(),
                explained.feedPosition(),
                explained.identityVersion(),
                competencies.stream().map(CandidateCoverageAnswer::competency).toList());
    }

    private static Competency competency(CompetencyCoverage coverage) {
        return new Competency(
                StandingAnswer.of(coverage.standing()),
                coverage.activities().stream()
                        .map(CandidateCoverageAnswer::activity)
                        .toList());
    }

    private static Activity activity(ActivityEvidence evidence) {
        return new Activity(
                evidence.id().value(),
                evidence.activity().title(),
                evidence.state(),
                evidence.required(),
                evidence.activity().rule().purpose(),
                evidence.counted().stream().map(CandidateCoverageAnswer::item).toList(),
                evidence.excluded().stream()
                        .map(CandidateCoverageAnswer::excluded)
                        .toList());
    }

    private static Excluded excluded(ExcludedItem excluded) {
        return new Excluded(item(excluded.item()), Said.of(excluded.why()));
    }

    private static Item item(EvidenceItem item) {
        return new Item(
                item.statements().stream().map(StatementId::value).toList(),
                item.outcome(),
                item.occurredAt(),
                item.score(),
                item.emitter().title(),
                item.activityName(),
                item.reason(),
                item.remarks().stream().map(Said::of).toList());
    }
}
