package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Equivalence;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.Provenance;
import org.jalon.framework.Target;

/** One version of a titre, whole, each datum with its source. */
record FrameworkAnswer(
        @Schema(example = "ntc-2018") String id,
        TitreAnswer titre,
        ValidityAnswer validity,
        List<BlocAnswer> blocs,

        @Schema(description = "They belong to no bloc and never block")
        List<BlocAnswer.CompetencyAnswer> transversal,

        List<DocumentAnswer> documents,
        Optional<EnterprisePeriodAnswer> enterprisePeriod,

        @Schema(description = "CCPs of an earlier version that count as a CCP of this one")
        List<EquivalenceAnswer> equivalences,

        List<DatumAnswer<String>> sectors,
        List<DatumAnswer<String>> jobs,
        List<LegalText> texts,

        @Schema(description = "Pointers of the data that wait for a person's confirmation")
        List<String> unverified) {

    /** A document made before the session and presented there. */
    record DocumentAnswer(
            String id,
            String label,

            @Schema(description = "The id of the competency that it presents")
            Optional<String> presents,

            @Schema(description = "The targets that owe it", example = "[\"TITRE\", \"CCP1\"]")
            List<String> dueFor,

            ProvenanceAnswer provenance) {

        static DocumentAnswer of(ExamDocument document) {
            return new DocumentAnswer(
                    document.id().value(),
                    document.label(),
                    document.presents().map(CompetencyId::value),
                    document.dueFor().stream().map(Target::code).toList(),
                    ProvenanceAnswer.of(document.provenance()));
        }
    }

    /** An earlier CCP and the bloc that it counts for. */
    record EquivalenceAnswer(
            String fromFramework, String from, String fromLabel, String to, ProvenanceAnswer provenance) {

        static EquivalenceAnswer of(Equivalence equivalence) {
            return new EquivalenceAnswer(
                    equivalence.fromFramework().value(),
                    equivalence.from().value(),
                    equivalence.fromLabel(),
                    equivalence.to().value(),
                    ProvenanceAnswer.of(equivalence.provenance()));
        }
    }

    static FrameworkAnswer of(Framework framework, LocalDate on) {
        return new FrameworkAnswer(
                framework.id().value(),
                TitreAnswer.of(framework.titre()),
                ValidityAnswer.of(framework.validity(), on),
                framework.blocs().stream().map(BlocAnswer::of).toList(),
                framework.transversal().stream()
                        .map(BlocAnswer.CompetencyAnswer::of)
                        .toList(),
                framework.documents().stream().map(DocumentAnswer::of).toList(),
                framework.enterprisePeriod().map(EnterprisePeriodAnswer::of),
                framework.equivalences().stream().map(EquivalenceAnswer::of).toList(),
                framework.sectors().stream().map(DatumAnswer::of).toList(),
                framework.jobs().stream().map(DatumAnswer::of).toList(),
                framework.texts(),
                framework.unverified().stream().map(Provenance::pointer).toList());
    }
}
