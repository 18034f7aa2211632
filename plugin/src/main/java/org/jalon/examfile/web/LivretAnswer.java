package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.examfile.EcfActivity;
import org.jalon.examfile.EcfLivret;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSheet;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Act;

/** A livret ECF as the API shows it. */
@Schema(name = "EcfLivret")
record LivretAnswer(
        List<ActivityAnswer> activities,
        Optional<SynthesisAnswer> synthesis,

        @Schema(description = "Whether a fiche was signed after the synthesis, which is then to be signed anew")
        boolean synthesisOutdated) {

    /** One activité-type. */
    @Schema(name = "EcfActivity")
    record ActivityAnswer(
            @Schema(example = "ntc-2018.1") String bloc,

            @Schema(description = "Of the last signed part; absent while nothing is signed")
            Optional<Boolean> satisfied,

            Optional<SheetAnswer> main,
            Optional<SheetAnswer> complementary,

            @Schema(description = "The fiche typed last, where it waits for its signature")
            Optional<UUID> unsigned) {

        static ActivityAnswer of(EcfActivity activity) {
            return new ActivityAnswer(
                    activity.bloc().value(),
                    activity.deciding().map(sheet -> sheet.content().satisfied()),
                    activity.main().map(SheetAnswer::of),
                    activity.complementary().map(SheetAnswer::of),
                    activity.unsigned().map(sheet -> sheet.id().value()));
        }
    }

    /** One fiche. */
    @Schema(name = "EcfSheet")
    record SheetAnswer(
            UUID statementId,
            LocalDate day,
            boolean satisfied,
            List<EvaluationAnswer> evaluations,
            Optional<String> attention,
            List<String> toReevaluate,

            @Schema(description = "Empty while the fiche decides nothing")
            List<EcfSheet.Signature> signatures) {

        static SheetAnswer of(EcfSheet sheet) {
            EcfResultRecorded content = sheet.content();
            return new SheetAnswer(
                    sheet.id().value(),
                    content.day(),
                    content.satisfied(),
                    content.evaluations().stream()
                            .map(e -> new EvaluationAnswer(e.description(), e.from(), e.to(), ids(e.competencies())))
                            .toList(),
                    content.attention(),
                    ids(content.toReevaluate()),
                    sheet.signatures());
        }

        private static List<String> ids(List<CompetencyId> competencies) {
            return competencies.stream().map(CompetencyId::value).toList();
        }
    }

    /** One row of a fiche. */
    @Schema(name = "EcfEvaluation")
    record EvaluationAnswer(String description, LocalDate from, Optional<LocalDate> to, List<String> competencies) {}

    /** The signed synthesis. */
    @Schema(name = "EcfSynthesis")
    record SynthesisAnswer(
            UUID statementId,
            LocalDate day,
            String signedBy,
            Optional<String> observations,
            Optional<LocalDate> copyHandedOverOn) {

        static SynthesisAnswer of(Act<EcfSynthesisSigned> act, Optional<LocalDate> copy) {
            EcfSynthesisSigned signed = act.content();
            return new SynthesisAnswer(act.id().value(), signed.day(), signed.signedBy(), signed.observations(), copy);
        }
    }

    static LivretAnswer of(EcfLivret livret) {
        return new LivretAnswer(
                livret.activities().stream().map(ActivityAnswer::of).toList(),
                livret.synthesis().map(act -> SynthesisAnswer.of(act, livret.copyHandedOver())),
                livret.isSynthesisOutdated());
    }
}
