package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Titre;

/** What identifies the titre. */
record TitreAnswer(
        DatumAnswer<String> name,
        Optional<DatumAnswer<String>> formerName,
        DatumAnswer<String> code,
        DatumAnswer<String> millesime,

        @Schema(description = "In the nomenclature of 1969, such as III")
        DatumAnswer<String> levelOld,

        @Schema(description = "In the present nomenclature, such as 5")
        DatumAnswer<String> levelPresent,

        DatumAnswer<String> nsf,
        List<DatumAnswer<String>> rome,
        DatumAnswer<String> authority,
        DatumAnswer<String> rncp,
        List<DatumAnswer<String>> legalBases) {

    static TitreAnswer of(Titre titre) {
        return new TitreAnswer(
                DatumAnswer.of(titre.name()),
                titre.formerName().map(DatumAnswer::of),
                DatumAnswer.ofOptional(titre.code()),
                DatumAnswer.ofOptional(titre.millesime()),
                DatumAnswer.ofOptional(titre.levelOld()),
                DatumAnswer.ofOptional(titre.levelPresent()),
                DatumAnswer.ofOptional(titre.nsf()),
                titre.rome().stream().map(DatumAnswer::of).toList(),
                DatumAnswer.ofOptional(titre.authority()),
                DatumAnswer.ofOptional(titre.rncp()),
                titre.legalBases().stream().map(DatumAnswer::of).toList());
    }
}
