package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jalon.framework.Bloc;
import org.jalon.framework.Competency;
import org.jalon.framework.TransversalCompetency;

/** A bloc and its competencies, in the order and wording of the text. */
record BlocAnswer(
        @Schema(example = "ntc-2018.1") String id,
        int number,
        @Schema(example = "CCP1") String ccp,
        String label,
        List<CompetencyAnswer> competencies,
        ProvenanceAnswer provenance) {

    /** A competency, found by its id and never by its wording. */
    record CompetencyAnswer(
            @Schema(example = "ntc-2018.1.2") String id, int number, String label, ProvenanceAnswer provenance) {

        static CompetencyAnswer of(Competency competency) {
            return new CompetencyAnswer(
                    competency.id().value(),
                    competency.number(),
                    competency.label(),
                    ProvenanceAnswer.of(competency.provenance()));
        }

        static CompetencyAnswer of(TransversalCompetency competency) {
            return new CompetencyAnswer(
                    competency.id().value(),
                    competency.number(),
                    competency.label(),
                    ProvenanceAnswer.of(competency.provenance()));
        }
    }

    static BlocAnswer of(Bloc bloc) {
        return new BlocAnswer(
                bloc.id().value(),
                bloc.number(),
                bloc.ccp().code(),
                bloc.label(),
                bloc.competencies().stream().map(CompetencyAnswer::of).toList(),
                ProvenanceAnswer.of(bloc.provenance()));
    }
}
