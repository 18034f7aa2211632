package org.jalon.candidacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.spreadsheet.ColumnName;

/** The columns of a cohort's table, each with its French name, its English name and others that it goes by. */
public enum CohortColumn {
    FAMILY_NAME("Nom de famille", "Family name", "nom|familyName|last name"),
    GIVEN_NAME("Prénom", "Given name", "givenName|first name"),
    EMAIL("Adresse électronique", "E-mail", "email|mail|courriel"),
    ACCOUNT_HOME_PAGE("Page d'accueil du compte", "Account home page", "accountHomePage"),
    ACCOUNT_NAME("Nom du compte", "Account name", "accountName"),
    FRAMEWORK("Référentiel", "Framework", "framework version"),
    ORIGIN("Origine", "Origin", "voie d'accès"),
    ALTERNANCE("Alternance", "Work-study", "contrat d'alternance"),
    TRAINING_BEGINS("Début de formation", "Training begins", "trainingBegins"),
    TRAINING_ENDS("Fin de formation", "Training ends", "trainingEnds"),
    TARGET("Certification visée", "Target", "cible"),
    SESSION("Session d'examen", "Session", "exam session");

    private static final Map<String, CohortColumn> BY_NAME = byName();

    private final String french;
    private final String english;
    private final String others;

    CohortColumn(String french, String english, String others) {
        this.french = french;
        this.english = english;
        this.others = others;
    }

    /** The name that Jalon writes at the head of the column. */
    public String french() {
        return french;
    }

    /** The column that goes by this name, whatever its case and accents. */
    public static Optional<CohortColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(ColumnName.fold(name)));
    }

    private static Map<String, CohortColumn> byName() {
        Map<String, CohortColumn> columns = new HashMap<>();
        for (CohortColumn column : values()) {
            String names = column.french + "|" + column.english + "|" + column.others;
            for (String name : names.split("\\|", -1)) {
                columns.put(ColumnName.fold(name), column);
            }
        }
        return Map.copyOf(columns);
    }
}
