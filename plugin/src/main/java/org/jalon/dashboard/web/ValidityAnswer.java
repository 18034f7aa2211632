package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Prolongation;
import org.jalon.framework.ProlongationGroup;
import org.jalon.framework.Validity;
import org.jalon.framework.ValidityOn;

/** When sessions may be held on the version, and where the chosen day lies. */
record ValidityAnswer(
        @Schema(description = "The day asked for, or today in the centre's zone")
        LocalDate on,

        @Schema(description = "Where that day lies; the two ..._READ_BOTH_WAYS leave it to a person")
        ValidityOn state,

        DatumAnswer<LocalDate> from,

        @Schema(description = "The first day on which two readings of the end differ")
        DatumAnswer<LocalDate> anniversary,

        @Schema(description = "The same for the end of the prolongation; absent without a known end or a prolongation")
        Optional<LocalDate> prolongationAnniversary,

        Optional<ProlongationAnswer> prolongation) {

    /** The time after the end in which sessions are held for some. */
    record ProlongationAnswer(
            @Schema(description = "ISO 8601 period", example = "P1Y")
            DatumAnswer<String> duration,

            @Schema(description = "For whom; VAE is not among them: a person decides")
            List<DatumAnswer<ProlongationGroup>> groups,

            @Schema(description = "Whether the session must have been entered in CERES before the end")
            DatumAnswer<Boolean> sessionEnteredBeforeEnd) {

        static ProlongationAnswer of(Prolongation prolongation) {
            return new ProlongationAnswer(
                    DatumAnswer.of(prolongation.duration(), Object::toString),
                    prolongation.groups().stream().map(DatumAnswer::of).toList(),
                    DatumAnswer.of(prolongation.sessionEnteredBeforeEnd()));
        }
    }

    static ValidityAnswer of(Validity validity, LocalDate on) {
        return new ValidityAnswer(
                on,
                validity.on(on),
                DatumAnswer.ofOptional(validity.from()),
                DatumAnswer.ofOptional(validity.anniversary()),
                validity.prolongationAnniversary(),
                validity.prolongation().map(ProlongationAnswer::of));
    }
}
