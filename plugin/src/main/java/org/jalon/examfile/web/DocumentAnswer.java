package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentJudgement;
import org.jalon.examfile.DocumentProgress;
import org.jalon.examfile.DocumentState;
import org.jalon.examfile.DocumentStep;
import org.jalon.examfile.DocumentVersion;
import org.jalon.examfile.FactsWarning;
import org.jalon.examfile.FileDesk;
import org.jalon.examfile.RecordedPeriod;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Origin;

/** An exam document of one candidate as the API shows it. */
@Schema(name = "ExamDocumentProgress")
record DocumentAnswer(
        @Schema(example = "ntc-2018.doc.veille") String document,

        String label,

        @Schema(description = "The competency that the framework names for it")
        Optional<String> competency,

        @Schema(description = "Whether the candidacy's target owes it")
        boolean due,

        DocumentState state,

        @Schema(description = "HAND_IN and HAND_IN_AGAIN are the candidate's, JUDGE is a formateur's")
        DocumentStep next,

        @Schema(description = "Oldest first, drafts among them")
        List<VersionAnswer> versions) {

    /** One version. */
    @Schema(name = "ExamDocumentVersion")
    record VersionAnswer(
            @Schema(description = "From 1, in the order of the dates")
            int number,

            @Schema(description = "Id of the statement that holds it")
            UUID statementId,

            LocalDate day,

            @Schema(description = "Whether it was handed in; otherwise it is a draft")
            boolean handedIn,

            String file,

            @Schema(description = "SHA-256 of the file in lower-case hex")
            Optional<String> sha256,

            Optional<String> competency,
            Optional<DocumentFacts> facts,

            @Schema(description = "Why the facts do not fit the period on record; it refuses nothing")
            Optional<FactsWarning> warning,

            @Schema(description = "Id of the account that recorded it")
            String by,

            Optional<JudgementAnswer> judgement) {

        static VersionAnswer of(DocumentVersion version, RecordedPeriod period) {
            return new VersionAnswer(
                    version.number(),
                    version.id().value(),
                    version.day(),
                    version.handedIn(),
                    version.file(),
                    version.sha256(),
                    version.competency().map(CompetencyId::value),
                    version.facts(),
                    version.facts().flatMap(period::check),
                    version.by(),
                    version.judgement().map(JudgementAnswer::of));
        }
    }

    /** A formateur's latest word on a version. */
    @Schema(name = "ExamDocumentJudgement")
    record JudgementAnswer(
            UUID statementId,

            @Schema(description = "Judged ready; otherwise returned with remarks")
            boolean ready,

            LocalDate day,
            String by,
            Optional<String> remarks) {

        static JudgementAnswer of(DocumentJudgement judgement) {
            return new JudgementAnswer(
                    judgement.id().value(), judgement.ready(), judgement.day(), judgement.by(), judgement.remarks());
        }
    }

    static DocumentAnswer of(ExamDocument document, FileDesk.Opened opened) {
        DocumentProgress progress = DocumentProgress.of(document.id(), opened.file());
        EnterpriseFile enterprise = opened.enterprise();
        RecordedPeriod period = RecordedPeriod.of(enterprise);
        return new DocumentAnswer(
                document.id().value(),
                document.label(),
                document.presents().map(CompetencyId::value),
                document.dueFor().contains(opened.candidacy().target()),
                progress.state(),
                progress.next(opened.candidacy().origin() == Origin.FORMATION),
                progress.versions().stream()
                        .map(version -> VersionAnswer.of(version, period))
                        .toList());
    }
}
