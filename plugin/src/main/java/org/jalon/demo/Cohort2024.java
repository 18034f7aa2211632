package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.FAILED;
import static org.jalon.demo.Coursework.Turn.LEFT_OUT;
import static org.jalon.demo.Coursework.Turn.RETRIED;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.framework.FrameworkId;

/**
 * Four candidates on the version of 2024, most of whose data no official text has settled here: the data that the first two
 * need are confirmed on a fictitious document, the one that only the third one needs is left open.
 */
final class Cohort2024 {

    private static final int FULL_WEEK = 35 * 60;
    private static final String FICTITIOUS =
            "Pièce fictive de la démonstration : elle ne confirme rien en dehors d'elle";
    private static final String END_OF_VALIDITY = "/validity/anniversary";

    private final LocalDate today;
    private final LocalDate begins;
    private final LocalDate ends;
    private final LocalDate lastDay;
    private final PlannedSession titre;
    private final PlannedSession ccp1;

    private Cohort2024(LocalDate today) {
        this.today = today;
        this.begins = today.minusMonths(9);
        this.ends = today.plusDays(14);
        this.lastDay = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        this.titre = session("Titre NTC, session à venir", "TITRE", today.plusDays(42));
        this.ccp1 = session("CCP 1 NTC, session à venir", "CCP1", today.plusDays(35));
    }

    static DemoCohort on(LocalDate today) {
        var cohort = new Cohort2024(today);
        return new DemoCohort(
                "NTC 2024, Lyon",
                new FrameworkId("ntc-2024"),
                List.of(cohort.sarah(), cohort.david(), cohort.chloe(), cohort.omar()),
                List.of(
                        "les données de 2024 dont dépendent Sarah Lemoine et David Haddad sont confirmées sur une pièce fictive",
                        "la durée due pour le CCP 1 de Chloé Perrin reste à confirmer : POST"
                                + " /api/frameworks/ntc-2024/confirmations avec {\"document\": \"…\", \"data\":"
                                + " [{\"pointer\": \"/enterprisePeriod/requirements/1\"}]}, en tant que helene.garnier"));
    }

    private PlannedSession session(String name, String target, LocalDate day) {
        return new PlannedSession(name, target, day, Optional.of(today.minusDays(20)), today.plusYears(2));
    }

    private Coursework year() {
        return Coursework.all(begins.plusDays(7), today.minusDays(10));
    }

    private LocalDate mondayOf(int weeks) {
        return lastDay.plusDays(1).minusWeeks(weeks);
    }

    /** From training, nothing missing, and the unverified data that the report rests on confirmed: ready. */
    private Story sarah() {
        return new Story(
                1,
                "Sarah",
                "Lemoine",
                Pathway.training(begins, ends, "TITRE", titre),
                year().but(RETRIED, "veille-quiz", "relation-crm"),
                desk -> {
                    desk.weeks("Grenoble Mesure", mondayOf(8), 8, FULL_WEEK);
                    desk.provenPeriod("Grenoble Mesure", 8 * FULL_WEEK, mondayOf(8), lastDay, today);
                    desk.documents(today);
                    desk.dossier(today);
                    desk.ecf(today);
                    desk.confirmWhatTheReportRestsOn(FICTITIOUS, Map.of(END_OF_VALIDITY, endOfValidity()));
                });
    }

    /** No source read gives it: a day that makes the version valid for all of the demo. */
    private String endOfValidity() {
        return today.plusYears(3).toString();
    }

    /** In alternance, 40 h and a document short. */
    private Story david() {
        return new Story(
                2,
                "David",
                "Haddad",
                Pathway.alternance(begins, ends, "TITRE", titre),
                year().but(FAILED, "negociation-entretien").but(LEFT_OUT, "image-salon"),
                desk -> {
                    desk.weeks("Vienne Hydraulique", mondayOf(6), 6, FULL_WEEK);
                    desk.weeks("Vienne Hydraulique", mondayOf(7), 1, 30 * 60);
                    desk.documents(today, "ntc-2024.doc.support-presentation");
                    desk.dossier(today);
                    desk.ecf(today);
                    desk.confirmWhatTheReportRestsOn(FICTITIOUS, Map.of());
                });
    }

    /** Towards CCP 1, nothing missing, but nobody has confirmed how long the period for it is. */
    private Story chloe() {
        return new Story(
                3,
                "Chloé",
                "Perrin",
                Pathway.training(begins, ends, "CCP1", ccp1),
                year().but(RETRIED, "plan-dossier"),
                desk -> {
                    desk.weeks("Annecy Menuiserie", mondayOf(4), 4, FULL_WEEK);
                    desk.provenPeriod("Annecy Menuiserie", 4 * FULL_WEEK, mondayOf(4), lastDay, today);
                    desk.dossier(today);
                    desk.ecf(today);
                });
    }

    /** Holds CCP 1 of 2018, for which no table of equivalence towards 2024 is loaded. */
    private Story omar() {
        return new Story(4, "Omar", "Traoré", Pathway.training(begins, ends, "TITRE", titre), year(), desk -> {
            desk.ccpHeld("ntc-2018", "ntc-2018.1", "Livret de certification", today);
            desk.provenPeriod("Chambéry Fluides", 8 * FULL_WEEK, mondayOf(8), lastDay, today);
            desk.documents(today);
            desk.dossier(today);
            desk.ecf(today);
        });
    }
}
