package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.examfile.DossierExample;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.DossierProgress;
import org.jalon.framework.BlocId;
import org.jalon.journal.Act;

/** A dossier professionnel as the API shows it. */
@Schema(name = "DossierProfessionnel")
record DossierAnswer(
        @Schema(description = "Id of the latest record's statement")
        Optional<UUID> statementId,

        @Schema(description = "When a person saw the dossier so")
        Optional<LocalDate> seenOn,

        @Schema(description = "Number of examples by bloc id")
        Map<String, Integer> examples,

        List<ExampleAnswer> described,
        Optional<LocalDate> declarationSignedOn,

        @Schema(description = "Every activité-type has an example and the declaration is signed")
        boolean complete,

        List<String> withoutExample,

        @Schema(description = "Blocs with more than three examples: a warning")
        List<String> tooMany,

        @Schema(description = "Titles of examples of more than three pages: a warning")
        List<String> tooLong) {

    /** One example. */
    @Schema(name = "DossierExample")
    record ExampleAnswer(
            String bloc,
            String title,
            int pages,
            Optional<String> company,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        static ExampleAnswer of(DossierExample example) {
            return new ExampleAnswer(
                    example.bloc().value(),
                    example.title(),
                    example.pages(),
                    example.company().map(c -> c.name()),
                    example.from(),
                    example.to());
        }
    }

    static DossierAnswer of(DossierProgress progress) {
        Optional<DossierProfessionnelRecorded> latest = progress.latest().map(Act::content);
        return new DossierAnswer(
                progress.latest().map(a -> a.id().value()),
                latest.map(DossierProfessionnelRecorded::day),
                latest.map(DossierProfessionnelRecorded::examples).orElse(Map.of()),
                latest.stream()
                        .flatMap(d -> d.described().stream())
                        .map(ExampleAnswer::of)
                        .toList(),
                latest.flatMap(DossierProfessionnelRecorded::declarationSignedOn),
                progress.isComplete(),
                progress.withoutExample().stream().map(BlocId::value).toList(),
                progress.tooMany().stream().map(BlocId::value).toList(),
                progress.tooLong().stream().map(DossierExample::title).toList());
    }
}
