package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.LEFT_OUT;
import static org.jalon.demo.Coursework.Turn.RETRIED;

import java.time.LocalDate;

/** Four candidates of 2018 who are ready although something about them looks like an obstacle. */
final class Narrow2018 {

    private static final LocalDate BEGINS = LocalDate.parse("2023-09-18");
    private static final LocalDate ENDS = LocalDate.parse("2024-05-24");
    private static final LocalDate FIRST_WEEK = LocalDate.parse("2024-02-19");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-04-28");

    private Narrow2018() {}

    private static Coursework year() {
        return Coursework.all(LocalDate.parse("2023-10-02"), LocalDate.parse("2024-04-19"));
    }

    /** Towards CCP 2, for which the text asks neither documents nor a period. */
    static Story lea() {
        return new Story(
                13,
                "Léa",
                "Chevalier",
                Pathway.training(BEGINS, ENDS, "CCP2", OtherWays2018.CCP2),
                year().but(LEFT_OUT, "veille-quiz", "plan-dossier", "bilan-rapport"),
                desk -> {
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }

    /** The first ECF says « n'a pas satisfait », the complementary evaluation replaces it. */
    static Story fatou() {
        String company = "Drôme Emballage";
        return new Story(
                14, "Fatou", "Diallo", Pathway.training(BEGINS, ENDS, "TITRE", Cohort2018.MAY), year(), desk -> {
                    desk.weeks(company, FIRST_WEEK, 10, Cohort2018.FULL_WEEK);
                    desk.provenPeriod(company, 10 * Cohort2018.FULL_WEEK, FIRST_WEEK, LAST_DAY, Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecfNotSatisfied("ntc-2018.2", LocalDate.parse("2024-03-29"));
                    desk.ecfComplementary("ntc-2018.2", Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS, "ntc-2018.2");
                });
    }

    /** Signed « n'a pas satisfait »: the file is complete all the same, the jury will judge. */
    static Story julien() {
        String company = "Vercors Outillage";
        return new Story(
                15,
                "Julien",
                "Perrot",
                Pathway.training(BEGINS, ENDS, "TITRE", Cohort2018.MAY),
                year().but(RETRIED, "negociation-entretien"),
                desk -> {
                    desk.weeks(company, FIRST_WEEK, 10, Cohort2018.FULL_WEEK);
                    desk.provenPeriod(company, 10 * Cohort2018.FULL_WEEK, FIRST_WEEK, LAST_DAY, Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecfNotSatisfied("ntc-2018.1", Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS, "ntc-2018.1");
                });
    }

    /** A week of 38 h and a day of 11 h without an employment contract: flagged, never cut. */
    static Story manon() {
        String company = "Chartreuse Mobilier";
        return new Story(
                16, "Manon", "Barbier", Pathway.training(BEGINS, ENDS, "TITRE", Cohort2018.MAY), year(), desk -> {
                    desk.weeks(company, FIRST_WEEK, 8, Cohort2018.FULL_WEEK);
                    desk.weeks(company, FIRST_WEEK.plusWeeks(8), 1, 38 * 60);
                    LocalDate monday = FIRST_WEEK.plusWeeks(9);
                    desk.day(company, monday, 11 * 60);
                    desk.day(company, monday.plusDays(1), 7 * 60);
                    desk.day(company, monday.plusDays(2), 7 * 60);
                    desk.day(company, monday.plusDays(3), 7 * 60);
                    desk.provenPeriod(company, 10 * Cohort2018.FULL_WEEK, FIRST_WEEK, LAST_DAY, Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }
}
