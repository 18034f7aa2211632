package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.CohortColumn;
import org.jalon.candidacy.CohortRow;

/** One line of a cohort's table in JSON, in and out; the API reads it as it reads the cells of a CSV. */
@Schema(name = "CohortRow")
record CohortRowBody(
        @Schema(example = "Diallo", requiredMode = Schema.RequiredMode.REQUIRED)
        Optional<String> familyName,

        @Schema(example = "Amina", requiredMode = Schema.RequiredMode.REQUIRED)
        Optional<String> givenName,

        @Schema(description = "Tied as mbox", example = "amina@example.org")
        Optional<String> email,

        @Schema(example = "https://moodle.example.org") Optional<String> accountHomePage,

        @Schema(example = "4711") Optional<String> accountName,

        @Schema(
                description = "Framework version; absent with all that follows on a line that only names a learner",
                example = "ntc-2018")
        Optional<String> framework,

        @Schema(description = "formation or VAE", example = "formation")
        Optional<String> origin,

        @Schema(description = "With an employment contract of alternance; false if absent")
        Optional<Boolean> alternance,

        @Schema(description = "First day of the training", example = "2023-09-04")
        Optional<String> trainingBegins,

        @Schema(description = "Last day of the training", example = "2024-05-31")
        Optional<String> trainingEnds,

        @Schema(description = "TITRE, CCP1 or CCP2", example = "TITRE")
        Optional<String> target,

        @Schema(description = "Name or id of the exam session")
        Optional<String> session) {

    static CohortRowBody of(CohortRow row) {
        return new CohortRowBody(
                cell(row, CohortColumn.FAMILY_NAME),
                cell(row, CohortColumn.GIVEN_NAME),
                cell(row, CohortColumn.EMAIL),
                cell(row, CohortColumn.ACCOUNT_HOME_PAGE),
                cell(row, CohortColumn.ACCOUNT_NAME),
                cell(row, CohortColumn.FRAMEWORK),
                cell(row, CohortColumn.ORIGIN),
                cell(row, CohortColumn.ALTERNANCE).map("oui"::equals),
                cell(row, CohortColumn.TRAINING_BEGINS),
                cell(row, CohortColumn.TRAINING_ENDS),
                cell(row, CohortColumn.TARGET),
                cell(row, CohortColumn.SESSION));
    }

    CohortRow row(int line) {
        Map<CohortColumn, String> cells = new EnumMap<>(CohortColumn.class);
        familyName.ifPresent(value -> cells.put(CohortColumn.FAMILY_NAME, value));
        givenName.ifPresent(value -> cells.put(CohortColumn.GIVEN_NAME, value));
        email.ifPresent(value -> cells.put(CohortColumn.EMAIL, value));
        accountHomePage.ifPresent(value -> cells.put(CohortColumn.ACCOUNT_HOME_PAGE, value));
        accountName.ifPresent(value -> cells.put(CohortColumn.ACCOUNT_NAME, value));
        framework.ifPresent(value -> cells.put(CohortColumn.FRAMEWORK, value));
        origin.ifPresent(value -> cells.put(CohortColumn.ORIGIN, value));
        alternance.ifPresent(value -> cells.put(CohortColumn.ALTERNANCE, value ? "oui" : "non"));
        trainingBegins.ifPresent(value -> cells.put(CohortColumn.TRAINING_BEGINS, value));
        trainingEnds.ifPresent(value -> cells.put(CohortColumn.TRAINING_ENDS, value));
        target.ifPresent(value -> cells.put(CohortColumn.TARGET, value));
        session.ifPresent(value -> cells.put(CohortColumn.SESSION, value));
        return new CohortRow(line, cells);
    }

    private static Optional<String> cell(CohortRow row, CohortColumn column) {
        return Optional.ofNullable(row.cells().get(column));
    }

    @Override
    public String toString() {
        return "CohortRowBody";
    }
}
